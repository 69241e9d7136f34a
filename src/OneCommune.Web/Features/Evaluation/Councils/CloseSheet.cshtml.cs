using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A member looks at the total and what is left open, then freezes the sheet; the last to do so ends the round.</summary>
[Allow(Role.Council)]
internal sealed class CloseSheetPage(Database database, Person person, LawBook laws, Texts.Texts text)
    : MemberPage(database, person, laws)
{
    public Assessment Score => Assessment.Of(Sheet!.AnswersOn(Set), Sheet.Knockout?.ToString());

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        // One at a time: of two members who close last together, the second must see the first.
        ChangeAsync(
            async () =>
            {
                const string To = "/lam-viec/phieu-cham";
                if (Sheet is not { IsClosed: true } || Round != Hearing.Round)
                    RefuseStale();
                if (!Hearing.CloseSheet(Session, Member, Person.Now))
                    return Kept.Already(To);
                var result = await ConcludeAsync("sheet.close", stop);
                var act = result is null ? "sheet.close" : ConcludeRound.Act;
                return new(act, "hearing", Id, To, text[Said(result), Hearing.ProductName, Hearing.Round]);
            },
            stop
        );

    private static string Said(CouncilResult? result) =>
        result switch
        {
            null => "Đã khóa phiếu “{0}”.",
            { DemandsAnotherRound: true } =>
                "Đã khóa phiếu “{0}”. Mọi phiếu đã khóa nhưng chưa lấy được kết quả: hội đồng chấm lại vòng {1}.",
            _ => "Đã khóa phiếu “{0}”. Mọi phiếu đã khóa; sản phẩm này đã có kết quả.",
        };
}
