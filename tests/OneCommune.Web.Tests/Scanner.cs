using System.Diagnostics;

namespace OneCommune.Web.Tests;

/// <summary>What a scanner reads in a picture with a code.</summary>
internal static class Scanner
{
    public static string Read(byte[] png)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, png);
            using var zbar = Process.Start(
                new ProcessStartInfo("zbarimg", ["--raw", "--quiet", file])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var text = zbar.StandardOutput.ReadToEnd();
            zbar.WaitForExit();
            return text.TrimEnd();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
