using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain.Office.Calendar;

namespace OneCommune.Storage.Mapping.Office;

internal sealed class CalendarMapping : IEntityTypeConfiguration<Holiday>, IEntityTypeConfiguration<AnnouncedYear>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("holidays");
        builder.HasKey(h => h.Date);
        builder.Property(h => h.Date).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AnnouncedYear> builder)
    {
        builder.ToTable("announced_years");
        builder.HasKey(y => y.Year);
        builder.Property(y => y.Year).ValueGeneratedNever();
    }
}
