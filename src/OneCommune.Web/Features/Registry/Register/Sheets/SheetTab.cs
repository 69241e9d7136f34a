namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>A sheet of a file as its tab shows it.</summary>
/// <param name="IsHidden">Whoever opens the file does not see it.</param>
/// <param name="HasCells">False for a sheet that is one chart, or a dialog of old.</param>
internal sealed record SheetTab(string Name, bool IsHidden = false, bool HasCells = true);
