using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneCommune.Storage.Office;

/// <summary>
/// One fact about this installation: "province" (its code today), "demo" ("true" for the invented province), "second-factor"
/// ("optional" where those who decide need no second step at sign-in; demanded when absent, but not in the demo),
/// "public-url" (where the public reaches it, "https://ocop.tinh.gov.vn": printed in QR codes; as asked for when absent).
/// </summary>
public sealed class Setting
{
    public const string Province = "province";
    public const string Demo = "demo";
    public const string SecondFactor = "second-factor";
    public const string PublicUrl = "public-url";

    /// <summary>What the province lets people do with its open data, in its own words.</summary>
    public const string OpenDataLicence = "open-data-licence";

    public required string Name { get; init; }
    public required string Value { get; set; }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("settings");
        builder.HasKey(s => s.Name);
    }
}
