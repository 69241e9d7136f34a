using System.Diagnostics;

namespace OneCommune.Bench;

/// <summary>nginx on a port of its own, sending the files of a folder, each also as FILE.gz to who accepts it.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly Process process;

    private Nginx(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="headers">Sent with every file: what a page must say of itself, nginx has to say too.</param>
    public static Nginx Serve(string folder, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var port = RunningProgram.FreePort();
        var settings = Path.Combine(folder, "nginx.conf");
        var said = string.Join(' ', headers.Select(header => $"add_header {header.Key} \"{header.Value}\";"));
        File.WriteAllText(
            settings,
            $$"""
            daemon off; pid {{folder}}/pid; error_log {{folder}}/error.log; worker_processes auto;
            events { worker_connections 1024; }
            http {
                access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
                client_body_temp_path {{folder}}/t1; proxy_temp_path {{folder}}/t2; fastcgi_temp_path {{folder}}/t3;
                uwsgi_temp_path {{folder}}/t4; scgi_temp_path {{folder}}/t5;
                default_type text/html; gzip_static on; gzip_vary on;
                server { listen 127.0.0.1:{{port}}; root {{folder}}; {{said}} }
            }
            """
        );
        // Started as root its workers would be nobody's and could not read the folder.
        var process = Process.Start("nginx", ["-c", settings, "-g", "user root;"]);
        return new(process, new Uri($"http://127.0.0.1:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        using var quit = Process.Start("kill", ["-QUIT", $"{process.Id}"]);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
