using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>The province's book of the decision's year, open for the length of a transaction.</summary>
/// <param name="taken">As they are compared: "OCOP-80-2026-12" takes 00012.</param>
internal sealed class CertificateNumbers(CertificateBook book, IReadOnlySet<string> taken)
{
    public static async Task<CertificateNumbers> OpenAsync(Database database, Decision decision, CancellationToken stop)
    {
        var province = await database
            .Units.Where(unit => unit.Id == decision.UnitId)
            .Select(unit => unit.Code)
            .SingleAsync(stop);
        var book = await database.CertificateBooks.FindAsync([province, decision.Year], stop);
        if (book is null)
            database.CertificateBooks.Add(book = new() { Province = province, Year = decision.Year });
        // A register that was imported may hold numbers of the same pattern.
        var pattern = new CertificateNumber(province, decision.Year, 0).ToString()[..^5];
        var taken = await database
            .Recognitions.Where(one => one.CertificateNumber!.StartsWith(pattern))
            .Select(one => one.CertificateNumber!)
            .ToListAsync(stop);
        return new(book, taken.Select(PaperNumber.Key).ToHashSet());
    }

    public CertificateNumber Next()
    {
        CertificateNumber next;
        do next = book.Next();
        while (taken.Contains(PaperNumber.Key(next.ToString())));
        return next;
    }
}
