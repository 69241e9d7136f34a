// Sends the files of the form it stands in by slices before the form itself (tus 1.0): what has come stays, and after a cut only
// the rest is sent. Where anything is missing or unexpected the form sends its files itself, as it does without this script.
// docs/adr/0046-files-by-slices.md
(() => {
  "use strict";
  const told = document.currentScript.dataset;
  const form = document.currentScript.closest("form");
  if (!form || !window.crypto?.subtle || !form.requestSubmit || !window.DataTransfer) return;

  const slice = 256 * 1024;
  const longestWait = 30_000;
  const patience = 60_000;
  let isSent = false;

  form.addEventListener("submit", async event => {
    const inputs = [...form.querySelectorAll("input[type=file]")].filter(input => [...input.files].some(fits));
    if (isSent || inputs.length === 0) return;
    event.preventDefault();
    const pressed = event.submitter;
    const buttons = [...form.querySelectorAll("button")].filter(button => !button.disabled);
    buttons.forEach(button => (button.disabled = true));
    try {
      for (const input of inputs) await sendAll(input);
    } catch (fault) {
      // A lost sign-in: the words travel through it, the files go on where they stopped once they are chosen again.
      if (fault.status === 401 || fault.status === 403) inputs.forEach(input => (input.value = ""));
    }
    buttons.forEach(button => (button.disabled = false));
    isSent = true;
    form.requestSubmit(pressed);
  });

  // Shown again as it was left, it is a form not sent yet.
  addEventListener("pageshow", event => {
    if (!event.persisted) return;
    isSent = false;
    form.querySelectorAll(".slices, .sent").forEach(one => one.remove());
  });

  // What is empty or too large is left to the form, whose answer says so.
  const fits = file => file.size > 0 && file.size <= Number(told.most);

  async function sendAll(input) {
    const left = new DataTransfer();
    for (const file of input.files) {
      if (fits(file)) name(input, await send(file, input));
      else left.items.add(file);
    }
    input.files = left.files;
  }

  function name(input, id) {
    const field = document.createElement("input");
    [field.type, field.className, field.name, field.value] = ["hidden", "sent", input.name.replace(/Files$/, "Sent"), id];
    form.append(field);
  }

  async function send(file, input) {
    const line = lineAfter(input);
    line.say(told.reading, file);
    const sha256 = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    let [address, come] = await lasting(line, file, 0, () => begin(file, input.dataset.criterion, sha256));
    while (come < file.size) {
      line.say(told.sending, file, come);
      const from = come;
      come = await lasting(line, file, come, async isAgain => add(address, file, isAgain ? await comeTo(address) : from));
    }
    line.say(told.sending, file, come);
    return address.split("/").at(-1);
  }

  async function begin(file, criterion, sha256) {
    const about = { filename: file.name, sha256, ...(criterion && { criterion }) };
    const metadata = Object.entries(about).map(([key, value]) => `${key} ${base64(value)}`).join(",");
    const answer = await ask("POST", told.to, { "Upload-Length": file.size, "Upload-Metadata": metadata });
    const come = offset(answer);
    return [answer.headers.get("Location"), come];
  }

  const comeTo = async address => offset(await ask("HEAD", address, {}));

  async function add(address, file, from) {
    if (from === file.size) return from;
    const headers = { "Upload-Offset": from, "Content-Type": "application/offset+octet-stream" };
    return offset(await ask("PATCH", address, headers, file.slice(from, from + slice)));
  }

  async function ask(method, address, headers, body) {
    const answer = await fetch(address, {
      method,
      body,
      headers: { "Tus-Resumable": "1.0.0", RequestVerificationToken: form.elements.__RequestVerificationToken.value, ...headers },
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    if (answer.ok) return answer;
    // Led elsewhere: to the sign-in.
    throw Object.assign(new Error(`${answer.status}`), { status: answer.type === "opaqueredirect" ? 401 : answer.status });
  }

  // A cut line, a server that starts anew and a slice that came meanwhile are waited for; any other answer ends it.
  async function lasting(line, file, come, act) {
    for (let wait = 1000, isAgain = false; ; wait = Math.min(2 * wait, longestWait), isAgain = true) {
      try {
        return await act(isAgain);
      } catch (fault) {
        if (fault.status && fault.status !== 409 && fault.status < 500) throw fault;
        line.say(told.waiting, file, come);
        await pause(wait);
      }
    }
  }

  const pause = wait =>
    new Promise(go => {
      setTimeout(go, wait);
      addEventListener("online", go, { once: true });
    });

  function lineAfter(input) {
    const line = input.nextElementSibling?.matches(".slices")
      ? input.nextElementSibling
      : input.insertAdjacentElement("afterend", document.createElement("p"));
    line.className = "slices";
    line.setAttribute("role", "status");
    return {
      say: (text, file, come = 0) =>
        (line.textContent = text.replace("{0}", file.name).replace("{1}", Math.floor((100 * come) / file.size))),
    };
  }

  // A page put between by the network is no answer of ours.
  function offset(answer) {
    if (!answer.headers.has("Upload-Offset")) throw new Error("not ours");
    return Number(answer.headers.get("Upload-Offset"));
  }

  const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, "0")).join("");
  const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
})();
