using OneCommune.Domain.Evaluation.Councils;
using static OneCommune.Domain.Tests.Evaluation.Councils.CouncilScene;

namespace OneCommune.Domain.Tests.Evaluation.Councils;

public class DeclaringConflicts
{
    [Fact]
    public void Before_declaring_every_dossier_is_shut()
    {
        var scene = Opened(products: 2);

        Assert.All(scene.Hearings, hearing => Assert.False(hearing.IsOpenTo(scene[2])));
        Assert.Equal("council.not-declared", Refused(() => scene.Write(2, 80)));
    }

    [Fact]
    public void A_declaration_covers_every_product_or_counts_for_none()
    {
        var scene = Opened(products: 2);
        var half = new Dictionary<Guid, Declared> { [scene.Hearing.Id] = new(Conflict.None) };

        Assert.Equal(
            "council.declare-every-product",
            Refused(() => scene.Session.Declare(scene[2], scene.Hearings, half, new HashSet<Guid>(), Now))
        );
        Assert.Null(scene[2].DeclaredAt);
    }

    [Fact]
    public void A_conflict_shuts_that_product_and_no_other()
    {
        var scene = Opened(products: 2);
        scene.Declare(scene[2], Conflict.Interest);

        Assert.False(scene.Hearings[0].IsOpenTo(scene[2]));
        Assert.True(scene.Hearings[1].IsOpenTo(scene[2]));
        Assert.Equal("council.recused", Refused(() => scene.Write(2, 80)));
        Assert.Equal("council.already-declared", Refused(() => scene.Declare(scene[2])));
    }

    [Fact]
    public void Nobody_can_declare_no_conflict_with_their_own_product()
    {
        var scene = Opened();

        Assert.Equal(
            "council.own-product",
            Refused(() => scene.Declare(scene[2], Conflict.None, scene.Hearing.ProducerId))
        );
        scene.Declare(scene[3], Conflict.OwnProduct, scene.Hearing.ProducerId);
        Assert.True(scene.Hearing.IsRecused(scene[3]));
    }

    [Fact]
    public void Declaring_waits_for_the_session_to_open()
    {
        var scene = new CouncilScene();

        Assert.Equal("council.not-open", Refused(() => scene.Declare(scene[2])));
    }

    [Fact]
    public void A_conflict_found_later_sets_the_sheet_aside_for_good()
    {
        var scene = Declared(members: 3).HandIn(70, 95, 72);

        scene.Hearing.Recuse(scene.Session, scene[2], new(Conflict.Relation, "Em ruột"), Now);

        Assert.False(scene.Hearing.IsOpenTo(scene[2]));
        Assert.Equal("council.recused", Refused(() => scene.Write(2, 70)));
        var result = scene.Conclude();
        Assert.Equal((2, 1, 142), (result.Counted, result.Recused, result.Sum));
    }

    [Fact]
    public void Stepping_back_needs_a_conflict_and_happens_once()
    {
        var scene = Declared();

        Assert.Equal(
            "council.conflict-kind",
            Refused(() => scene.Hearing.Recuse(scene.Session, scene[2], new(Conflict.None), Now))
        );
        scene.Hearing.Recuse(scene.Session, scene[2], new(Conflict.Relation), Now);
        Assert.Equal(
            "council.recused",
            Refused(() => scene.Hearing.Recuse(scene.Session, scene[2], new(Conflict.Interest), Now))
        );
    }
}
