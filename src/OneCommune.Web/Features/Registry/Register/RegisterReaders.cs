using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>One reader for each list of a register: a sheet may hold several, each under its own headings.</summary>
internal sealed class RegisterReaders(RegulationCatalogue laws, ImportSettings settings)
{
    private readonly SectorNames sectors = new(laws);
    private readonly Dictionary<RegisterHeader, RegisterRowReader> readers = [];

    public RowReading Read(RegisterSheet sheet, TableRow row)
    {
        if (!readers.TryGetValue(row.Header, out var reader))
        {
            readers[row.Header] = reader = new(row.Header, sectors, settings.On, settings.Today)
            {
                Customs = new(laws, sheet.Survey.MonthFirst) { Shifted = sheet.Survey.Shifted },
            };
        }

        return reader.Read(row.Row, row.Section);
    }
}
