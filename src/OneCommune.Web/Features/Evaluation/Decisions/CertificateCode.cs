using System.Collections;
using System.Text;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using QRCoder;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>The QR code on a certificate: the whole address of its public page, readable when a seventh of it is worn off.</summary>
internal static class CertificateCode
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/lam-viec/cong-nhan/{id:guid}/ma.svg", SvgAsync).Allow(RegisterScope.Readers);
        app.MapGet("/lam-viec/cong-nhan/{id:guid}/ma.png", PngAsync).Allow(RegisterScope.Readers);
    }

    public static byte[] Svg(string address)
    {
        using var code = Code(address);
        using var drawing = new SvgQRCode(code);
        return Encoding.UTF8.GetBytes(drawing.GetGraphic(6));
    }

    public static byte[] Png(string address)
    {
        using var code = Code(address);
        using var drawing = new PngByteQRCode(code);
        return drawing.GetGraphic(8);
    }

    /// <summary>Its squares, row by row, dark ones set; a white border is part of it.</summary>
    public static IReadOnlyList<BitArray> Squares(string address)
    {
        using var code = Code(address);
        return code.ModuleMatrix;
    }

    private static QRCodeData Code(string address) =>
        QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);

    private static Task<IResult> SvgAsync(
        Guid id,
        Database database,
        Person person,
        HttpRequest request,
        CancellationToken stop
    ) => AnswerAsync(id, database, person, request, Svg, "image/svg+xml", stop);

    private static Task<IResult> PngAsync(
        Guid id,
        Database database,
        Person person,
        HttpRequest request,
        CancellationToken stop
    ) => AnswerAsync(id, database, person, request, Png, "image/png", stop);

    private static async Task<IResult> AnswerAsync(
        Guid id,
        Database database,
        Person person,
        HttpRequest request,
        Func<string, byte[]> draw,
        string type,
        CancellationToken stop
    )
    {
        if (await CertificateAccess.FindAsync(database, person, id, stop) is not { } found)
            return Results.NotFound();
        var number = CertificatePaper.NumberOf(found);
        return Results.Bytes(draw(await PublicSite.CertificateAsync(database, request, number, stop)), type);
    }
}
