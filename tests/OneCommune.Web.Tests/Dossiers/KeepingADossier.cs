using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Calendar;
using OneCommune.Domain.Dossiers;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Products;
using OneCommune.Storage;

namespace OneCommune.Web.Tests.Dossiers;

public sealed class KeepingADossier(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_seeded_holidays_make_a_calendar()
    {
        await using var database = app.Open();

        var calendar = new WorkingCalendar(await database.Holidays.AsNoTracking().ToListAsync());

        Assert.Equal(new DateOnly(2026, 9, 8), calendar.Add(new(2026, 8, 28), 4));
    }
}
