using System.Text;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>A legal form as offices write it: DN, CTY, Công ty …, HTX, THT, HKD, hộ, cơ sở, trang trại.</summary>
public static class LegalFormText
{
    // A workshop (cơ sở) and a household are one form in the figures. What stands first in a text decides; of two that begin
    // at one place the longer.
    private static readonly (Word[] Words, LegalForm Form)[] forms =
    [
        .. new (string Words, LegalForm Form)[]
        {
            ("doanh nghiệp", LegalForm.Enterprise),
            ("công ty", LegalForm.Enterprise),
            ("tnhh", LegalForm.Enterprise),
            ("dntn", LegalForm.Enterprise),
            ("cty", LegalForm.Enterprise),
            ("dn", LegalForm.Enterprise),
            ("cổ phần", LegalForm.Enterprise),
            ("tập đoàn", LegalForm.Enterprise),
            ("liên hiệp hợp tác xã", LegalForm.Cooperative),
            ("hợp tác xã", LegalForm.Cooperative),
            ("htx", LegalForm.Cooperative),
            ("htxnn", LegalForm.Cooperative),
            ("tổ hợp tác", LegalForm.CooperativeGroup),
            ("tht", LegalForm.CooperativeGroup),
            ("hộ", LegalForm.Household),
            ("hkd", LegalForm.Household),
            ("hgd", LegalForm.Household),
            ("cơ sở", LegalForm.Household),
            ("cssx", LegalForm.Household),
            ("cs", LegalForm.Household),
            ("cá thể", LegalForm.Household),
            ("trang trại", LegalForm.Farm),
            ("hiệp hội", LegalForm.Association),
            ("hội", LegalForm.Association),
            ("trung tâm điều hành", LegalForm.Association),
            ("ban quản lý", LegalForm.Association),
        }.Select(form => (Words(form.Words).Select(word => new Word(word)).ToArray(), form.Form)),
    ];

    /// <summary>A word with its accents and without any; "hồ" is no "hộ".</summary>
    private sealed record Word(string Text)
    {
        private readonly string plain = VietnameseText.Fold(Text);

        public bool Is(string written) => written == Text || written == plain;
    }

    /// <summary>The one form the text of a type column names; null when it is empty, generic or names several.</summary>
    public static LegalForm? OfType(string? text)
    {
        var found = Found(text).Select(hit => hit.Form).Distinct().ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>The form a producer's name begins with: "HTX Nông nghiệp Tân An", "Chi nhánh Công ty …"; null when it tells none.</summary>
    public static LegalForm? OfName(string name)
    {
        var words = Words(name);
        var start = words is ["chi", "nhánh" or "nhanh", ..] ? 2 : 0;
        return Found(name).Where(hit => hit.At == start).Select(hit => (LegalForm?)hit.Form).FirstOrDefault();
    }

    private static IEnumerable<(int At, LegalForm Form)> Found(string? text)
    {
        var words = Words(text);
        return forms
            .Select(form => (At: At(words, form.Words), form.Words.Length, form.Form))
            .Where(hit => hit.At >= 0)
            .OrderBy(hit => hit.At)
            .ThenByDescending(hit => hit.Length)
            .Select(hit => (hit.At, hit.Form));
    }

    private static int At(string[] text, Word[] words)
    {
        for (var start = 0; start + words.Length <= text.Length; start++)
        {
            var same = 0;
            while (same < words.Length && words[same].Is(text[start + same]))
                same++;
            if (same == words.Length)
                return start;
        }

        return -1;
    }

    private static string[] Words(string? text) =>
        VietnameseText
            .Tidy(text)
            .ToLowerInvariant()
            .Split([' ', '/', ',', ';', '(', ')', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
}
