using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Searching;

namespace OneCommune.Domain.Tests.Registry.Searching;

/// <summary>Entries that come after the first filling, in whatever order, stand where their names belong.</summary>
public sealed class KeepingOrder
{
    private static readonly DateOnly day = new(2026, 6, 15);

    [Fact]
    public void An_index_changed_entry_by_entry_answers_as_one_filled_at_once()
    {
        var random = new Random(7);
        string[] words = ["bánh", "tráng", "ăn", "ấm", "Đường", "dừa", "ong", "mật", "ơi", "ếch"];
        var entries = Enumerable
            .Range(0, 400)
            .Select(i => Suggesting.Entry($"{Word()} {Word()} {Word()} {i % 50}") with { LastDay = Day() })
            .ToList();
        using var atOnce = new SearchIndex();
        using var byAndBy = new SearchIndex();
        byAndBy.Fill(Sorted(entries.Take(100).Select(e => e with { Name = "cũ " + e.Name })), Gazetteer.Empty);
        foreach (var some in entries.Chunk(37))
            byAndBy.Change(some, [.. some.Select(e => e.Id)]);
        var gone = entries.Where((_, i) => i % 9 == 0).Select(e => e.Id).ToList();
        byAndBy.Change([], gone);
        atOnce.Fill(Sorted(entries.Where(e => !gone.Contains(e.Id))), Gazetteer.Empty);

        foreach (var typed in new[] { "banh", "mat ong", "duong", "ban", "o", "dừa", "ăn ấm", "cũ", "12" })
        {
            var (one, other) = (atOnce.Find(typed, day), byAndBy.Find(typed, day));
            Assert.Equal(one.Count, other.Count);
            Assert.Equal(Names(one.Best(30)), Names(other.Best(30)));
            Assert.Equal(Names(one.Best(10, 15)), Names(other.Best(30)).Skip(15).Take(10));
            Assert.Equal(one.Ids().ToHashSet(), other.Ids().ToHashSet());
        }

        string Word() => words[random.Next(words.Length)];
        DateOnly Day() => random.Next(2) == 0 ? day.AddDays(-1) : day;
        IEnumerable<string> Names(List<Guid> ids) => ids.Select(id => entries.Single(e => e.Id == id).NameOrder);
        static IEnumerable<SearchEntry> Sorted(IEnumerable<SearchEntry> some) =>
            some.OrderBy(e => e.NameOrder, StringComparer.Ordinal);
    }

    [Fact]
    public void What_was_found_stays_readable_while_the_index_changes()
    {
        using var index = Suggesting.Index("Bánh gai", "Bánh ít");
        var found = index.Find("banh", day);
        var more = Enumerable.Range(0, 100).Select(i => Suggesting.Entry("Bánh " + i)).ToList();
        index.Change(more, [.. found.Ids()]);

        Assert.Equal(2, found.Best(10).Count);
        Assert.Equal(100, index.Find("banh", day).Count);
    }

    [Fact]
    public void Much_change_wears_it_out()
    {
        using var index = Suggesting.Index("Bánh gai");
        Assert.False(index.IsWorn);
        index.Change([.. Enumerable.Range(0, 1200).Select(i => Suggesting.Entry("Bánh " + i))], []);
        Assert.True(index.IsWorn);
    }
}
