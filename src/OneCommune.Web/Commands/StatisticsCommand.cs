using System.CommandLine;
using OneCommune.Web.Features.Reports.Statistics;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Commands;

/// <summary>statistics [--as-of DATE] [--unit CODE] [--boundaries DATE] [--json]: the programme's figures on a day.</summary>
internal static class StatisticsCommand
{
    public static Command Create()
    {
        var asOf = new Option<string?>("--as-of")
        {
            Description = "Ngày tính số liệu / the day, 2024-12-31; hôm nay nếu bỏ trống",
        };
        var unit = new Option<string?>("--unit") { Description = "Mã đơn vị hành chính / unit code" };
        var boundaries = new Option<string?>("--boundaries")
        {
            Description = "Ngày của địa giới / the day whose units are meant",
        };
        var json = new Option<bool>("--json");
        var command = new Command("statistics", "Số liệu chương trình tại một ngày / figures as of a day")
        {
            asOf,
            unit,
            boundaries,
            json,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenForReadingAsync(stop);
                var question = StatisticsQuestion.Read(
                    parsed.GetValue(asOf),
                    parsed.GetValue(unit),
                    parsed.GetValue(boundaries),
                    TimeProvider.System.Today()
                );
                var figures = (await question.ReportAsync(database, stop)).Summary() with
                {
                    Projection = question.Projection,
                };
                if (parsed.GetValue(json))
                    await Output.WriteJsonAsync(figures, stop);
                else
                    await Console.Out.WriteLineAsync(
                        $"{figures.AsOf:dd/MM/yyyy}: {figures.Products} sản phẩm còn hiệu lực (3 sao: {figures.Stars.Three}, "
                            + $"4 sao: {figures.Stars.Four}, 5 sao: {figures.Stars.Five}) của {figures.Producers} chủ thể."
                            + (figures.Projection is { } projection ? $" {projection}" : "")
                    );
                return 0;
            }
        );
        return command;
    }
}
