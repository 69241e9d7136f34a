using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Work;

[AllowSignedIn]
internal sealed class WorkPage : PageModel;
