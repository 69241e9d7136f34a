using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Bench;

/// <summary>A register as an office keeps it, so many rows of invented products in real communes, as .xlsx.</summary>
internal static class WrittenRegister
{
    private static readonly string[] Heads =
    [
        "TT",
        "Tên sản phẩm",
        "Nhóm sản phẩm",
        "Loại hình",
        "Chủ thể",
        "Xã/phường",
        "Huyện",
        "Địa chỉ",
        "Người đại diện",
        "Điện thoại",
        "Hạng sao công nhận lần đầu",
        "Ngày công nhận lần đầu",
        "Số quyết định công nhận lần đầu",
        "Cơ quan công nhận lần đầu",
        "Ghi chú",
    ];
    private static readonly string[] Sectors = ["Thực phẩm", "Đồ uống", "Dược liệu", "Thủ công mỹ nghệ"];
    private static readonly string[] Forms = ["HTX", "Công ty TNHH", "HKD", "THT"];

    /// <param name="communes">With the name of each one's district.</param>
    public static void Write(string file, int rows, IReadOnlyList<(AdminUnit Commune, string District)> communes)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, Heads);
            for (var i = 1; i <= rows; i++)
                WriteRow(writer, Row(i, communes[i / 2 % communes.Count]));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        workbook.Workbook = new(
            new Sheets(
                new Sheet
                {
                    Name = "OCOP",
                    SheetId = 1,
                    Id = workbook.GetIdOfPart(sheet),
                }
            )
        );
    }

    // Two products to a producer.
    private static IEnumerable<string> Row(int i, (AdminUnit Commune, string District) place) =>
        [
            i.ToString(CultureInfo.InvariantCulture),
            $"Sản phẩm thử {Word(i)} {i}",
            Sectors[i % Sectors.Length],
            Forms[i / 2 % Forms.Length],
            $"{Forms[i / 2 % Forms.Length]} {Word(i / 2)} {i / 2}",
            place.Commune.Name,
            place.District,
            "Ấp " + (i % 9 + 1),
            "Nguyễn Văn " + Word(i / 2),
            $"09{i / 2:00000000}",
            (3 + i % 5 / 4).ToString(CultureInfo.InvariantCulture),
            new DateOnly(2022, 1, 3).AddDays(i % 1000).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            $"{i % 3000 + 1}/QĐ-UBND",
            "UBND tỉnh Long An",
            "",
        ];

    private static string Word(int i) => $"{(char)('A' + i % 26)}{(char)('a' + i / 26 % 26)}ng";

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<string> texts)
    {
        writer.WriteStartElement(new Row());
        foreach (var text in texts)
            writer.WriteElement(new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString });
        writer.WriteEndElement();
    }
}
