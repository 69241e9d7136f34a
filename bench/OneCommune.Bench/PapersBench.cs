using System.Diagnostics;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Evaluation.Decisions;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Papers.Pdf;

namespace OneCommune.Bench;

/// <summary>A certificate as PDF: processor time, bytes, and what a thousand of them leave in memory.</summary>
internal static class PapersBench
{
    private const int Count = 1000;

    public static int Run()
    {
        var paper = Certificate();
        var first = Stopwatch.StartNew();
        var bytes = Write().Length;
        Console.WriteLine(
            $"certificate as PDF: {bytes:N0} bytes, the first in {first.Elapsed.TotalMilliseconds:N0} ms"
        );
        using var self = Process.GetCurrentProcess();
        var (memory, processor) = (self.WorkingSet64, self.TotalProcessorTime);
        for (var i = 0; i < Count; i++)
            Write();
        self.Refresh();
        var each = (self.TotalProcessorTime - processor).TotalMilliseconds / Count;
        Console.WriteLine(
            $"{Count:N0} after another: {each:N1} ms of processor each, {(self.WorkingSet64 - memory) / 1048576.0:N0} MiB more held at the end"
        );
        return 0;

        byte[] Write() => PdfFile.Write(CertificatePdf.Of(paper, isDemo: false));
    }

    private static CertificatePaper Certificate()
    {
        var on = new DateOnly(2026, 6, 15);
        var producer = new Producer("Hợp tác xã Nông nghiệp Cánh Đồng Sương", LegalForm.Cooperative, null);
        var product = new Product("Bột sen Cánh Đồng Sương", producer, Sector.Food);
        var decided = new Decided("12/QĐ-UBND", "Chủ tịch UBND tỉnh Tây Ninh", DossierId: Guid.NewGuid());
        return new(
            Recognition.Of(product, Named.Of(product, producer), RecognitionKind.First, 4, on, decided),
            Particular.Renamed("Sản phẩm", product.Name, null),
            Particular.Renamed("Chủ thể", producer.Name, null),
            new("Địa chỉ", "Ấp 3, xã Thủ Thừa, tỉnh Tây Ninh"),
            Signature.Of("Nguyễn Văn A, Phó Chủ tịch UBND tỉnh", decided.Authority!),
            "Tỉnh Tây Ninh",
            "https://ocop.tinh.example/chung-nhan/OCOP-80-2026-00012",
            on
        );
    }
}
