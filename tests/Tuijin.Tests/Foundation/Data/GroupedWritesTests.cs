using Tuijin.Foundation.Data;

namespace Tuijin.Tests.Foundation.Data;

/// <summary>Many callers, few commits: everybody gets the answer to their own item, and nobody fails for another's.</summary>
public sealed class GroupedWritesTests
{
    [Fact]
    public async Task Everybody_gets_the_answer_to_their_own_item_and_few_groups_are_written()
    {
        var groups = new List<int>();
        await using var writes = new GroupedWrites<int, string>(
            async items =>
            {
                groups.Add(items.Count);
                await Task.Delay(5);
                return [.. items.Select(item => $"{item}!")];
            }, 16);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(item => writes.Write(item)));

        answers.ShouldBe(Enumerable.Range(0, 200).Select(item => $"{item}!"));
        groups.Sum().ShouldBe(200);
        groups.Max().ShouldBeLessThanOrEqualTo(16);
        groups.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task A_bad_item_fails_alone()
    {
        var written = new List<int>();
        await using var writes = new GroupedWrites<int, int>(
            async items =>
            {
                await Task.Yield();
                if (items.Contains(13))
                {
                    throw new InvalidOperationException("thirteen");
                }

                written.AddRange(items);
                return items;
            }, 64);

        var tasks = Enumerable.Range(0, 30).Select(item => writes.Write(item)).ToList();

        (await Should.ThrowAsync<InvalidOperationException>(tasks[13])).Message.ShouldBe("thirteen");
        foreach (var (task, item) in tasks.Select((task, item) => (task, item)).Where(one => one.item != 13))
        {
            (await task).ShouldBe(item);
        }

        written.Order().ShouldBe(Enumerable.Range(0, 30).Where(item => item != 13));
    }

    [Fact]
    public async Task What_was_taken_is_written_before_the_end_and_nothing_is_taken_after()
    {
        var count = 0;
        var writes = new GroupedWrites<int, int>(
            async items =>
            {
                await Task.Delay(2);
                count += items.Count;
                return items;
            }, 4);
        var tasks = Enumerable.Range(0, 20).Select(item => writes.Write(item)).ToList();

        await writes.DisposeAsync();

        tasks.ShouldAllBe(task => task.IsCompletedSuccessfully);
        count.ShouldBe(20);
        Should.Throw<ObjectDisposedException>(() => writes.Write(1));
    }
}
