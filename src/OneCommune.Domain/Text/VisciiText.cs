namespace OneCommune.Domain.Text;

/// <summary>The VISCII encoding, opened as western letters: one character for each Vietnamese one ("GÕo n‰p" is "Gạo nẹp").</summary>
internal static class VisciiText
{
    // From 0x80 on (RFC 1456).
    private const string High =
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

    public static bool Stands(char character) => Windows1252.ByteOf(character) >= 0x80;

    /// <summary>The word in Unicode.</summary>
    public static string Convert(string word) =>
        string.Create(
            word.Length,
            word,
            (converted, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    converted[i] = Windows1252.ByteOf(from[i]) is >= 0x80 and var place ? High[place - 0x80] : from[i];
            }
        );
}
