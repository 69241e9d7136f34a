// How these fonts were cut out of Tinos, down to Latin, Vietnamese and punctuation:
//   npm i --no-save @expo-google-fonts/tinos@0.4.2 subset-font@2.9.0 && node cut.mjs
import subsetFont from 'subset-font';
import { readFile, writeFile } from 'node:fs/promises';

const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
const letters = range(0x20, 0x7e) + range(0xa0, 0x17f) + 'ƠơƯư' + range(0x1ea0, 0x1ef9)
  + range(0x2010, 0x2015) + range(0x2018, 0x201e) + '†‡•…‰′″‹›⁄₫€™←→≤≥−×÷';

for (const [from, to] of [['400Regular', 'Regular'], ['400Regular_Italic', 'Italic'], ['700Bold', 'Bold']]) {
  const whole = await readFile(`node_modules/@expo-google-fonts/tinos/${from}/Tinos_${from}.ttf`);
  await writeFile(`Tinos-${to}.ttf`, await subsetFont(whole, letters, { targetFormat: 'truetype' }));
}
