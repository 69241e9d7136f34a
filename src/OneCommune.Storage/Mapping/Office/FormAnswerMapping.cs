using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;

namespace OneCommune.Storage.Mapping.Office;

internal sealed class FormAnswerMapping : IEntityTypeConfiguration<FormAnswer>
{
    public void Configure(EntityTypeBuilder<FormAnswer> builder)
    {
        builder.ToTable("form_answers").IsUntold().HasKey(a => a.Form);
        builder.References<FormAnswer, Account>(a => a.AccountId);
    }
}
