using OneCommune.Web.Features.Evaluation.Councils;
using OneCommune.Web.Features.Evaluation.Decisions;
using OneCommune.Web.Features.Evaluation.DossierFiles;
using OneCommune.Web.Features.Evaluation.DossierLists;
using OneCommune.Web.Features.Evaluation.Dossiers;
using OneCommune.Web.Features.Office.Accounts;
using OneCommune.Web.Features.Office.Background;
using OneCommune.Web.Features.Office.Calendar;
using OneCommune.Web.Features.Office.MyAccount;
using OneCommune.Web.Features.Office.Notices;
using OneCommune.Web.Features.Office.Sending;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Features.Office.Trail;
using OneCommune.Web.Features.Registry.Duplicates;
using OneCommune.Web.Features.Registry.Places;
using OneCommune.Web.Features.Registry.Producers;
using OneCommune.Web.Features.Registry.Products;
using OneCommune.Web.Features.Registry.Recognitions;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Regulations;
using OneCommune.Web.Features.Reports.Statistics;
using OneCommune.Web.Features.Shopper.Catalogue;
using OneCommune.Web.Features.Shopper.Certificates;
using OneCommune.Web.Features.Shopper.OpenData;

namespace OneCommune.Web.Features;

/// <summary>The rooms of the house, in the order of their entries in the menu. A new area is one folder and one line here.</summary>
internal static class Rooms
{
    public static readonly Room[] All =
    [
        DossiersRoom.Room,
        DossierListsRoom.Room,
        DossierFilesRoom.Room,
        CouncilsRoom.Room,
        DecisionsRoom.Room,
        RegulationsRoom.Room,
        ProductsRoom.Room,
        ProducersRoom.Room,
        RecognitionsRoom.Room,
        DuplicatesRoom.Room,
        RegisterRoom.Room,
        PlacesRoom.Room,
        StatisticsRoom.Room,
        AccountsRoom.Room,
        CalendarRoom.Room,
        TrailRoom.Room,
        SendingRoom.Room,
        BackgroundRoom.Room,
        NoticesRoom.Room,
        MyAccountRoom.Room,
        SignInRoom.Room,
        CatalogueRoom.Room,
        CertificatesRoom.Room,
        OpenDataRoom.Room,
    ];

    public static void Add(IServiceCollection services)
    {
        foreach (var room in All)
            room.Add(services);
    }

    public static void Map(WebApplication app)
    {
        foreach (var room in All)
            room.Map(app);
    }
}
