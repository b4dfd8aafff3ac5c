using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Readers;
using NewsReader.Core.Speakers;
using NewsReader.Web.Tests;
using NewsReader.Web.Tests.Pages;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.Browser.Tests;

/// <summary>A phone, and a finger on it.</summary>
public sealed class TouchTests(BrowserApp browser) : IClassFixture<BrowserApp>
{
    [Fact]
    public async Task Words_held_by_a_finger_are_made_a_quote_by_a_speaker_found_by_another_name_and_its_bounds_are_dragged()
    {
        int speaker = await browser.App.InStoreAsync(async store =>
        {
            var known = Speaker.Named("Adelheid Brandt", SpeakerKind.Person, Origin.Person, Reader.You.Id);
            known.Names.Add(SpeakerName.Of("Quilla Fenn", Origin.Person, Reader.You.Id));
            store.Add(known);
            await store.SaveChangesAsync();
            return known.Id;
        });
        string days = string.Concat(Enumerable.Range(1, 20).Select(day => $"It rained on day {day}.\n\n"));
        int id = await browser.App.ImportAsync($"Rain\n\n{days}The old ferry waits at noon.\n\n{days.Replace("rained", "snowed", StringComparison.Ordinal)}");
        var page = await browser.OpenAsync($"/articles/{id}", width: 390, height: 844, touch: true);
        await Expect(page.Locator("html.js #marker")).ToBeAttachedAsync();
        var finger = await Finger.OfAsync(page);

        // At the foot of the window, where what stands below is out of reach.
        float[] at = await page.EdgesAsync("ferry waits", "end");
        await finger.DownAsync(at[0] + 8, at[1]);
        await SelectAsync("ferry");
        await finger.CancelAsync();
        var bar = page.Locator("#marker");
        await Expect(bar).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });

        // The handles of a phone move the selection without any event of a pointer.
        await SelectAsync("ferry waits");
        // The bar follows once the selection has settled: a finger on its way to a button would find the next one there.
        await page.WaitForFunctionAsync("""
            () => {
              const bar = document.getElementById('marker').getBoundingClientRect(), words = getSelection().getRangeAt(0).getBoundingClientRect();
              const beside = Math.max(8, words.left + words.width / 2 - bar.width / 2);
              return Math.abs(bar.left - Math.min(beside, document.documentElement.clientWidth - bar.width - 8)) < 1;
            }
            """);
        // On so narrow a screen it can stand there before it has followed; a finger takes longer than that to come to it.
        await page.WaitForTimeoutAsync(500);
        await bar.GetByText("Quote").TapAsync();
        await Expect(page.Locator("#mark-quote [data-words]")).ToHaveTextAsync("ferry waits");
        var field = page.GetByLabel("Speaker, if you know");
        await field.PressSequentiallyAsync("quil");
        await Expect(page.Locator("#names option").First).ToHaveAttributeAsync("value", "Adelheid Brandt");
        await Expect(page.Locator("#names option").First).ToHaveTextAsync("Quilla Fenn");
        await field.PressSequentiallyAsync("la fenn");
        await page.Locator("#mark-quote .primary").TapAsync();

        await Expect(page.Locator(".flash")).ToContainTextAsync("a quote by Adelheid Brandt");
        var made = await browser.App.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.SpeakerId == speaker));
        Assert.Equal(("ferry waits", Origin.Person), (made.Words, made.Origin));

        // One stands on what was made, and its card shows what can be done to it.
        var card = page.Locator($"#w{made.Id}");
        await card.GetByText("Bounds").TapAsync();
        await Expect(page.Locator(".grip.start")).ToBeVisibleAsync();
        at = await page.EdgesAsync("old ferry waits");
        var grip = (await page.Locator(".grip.start").BoundingBoxAsync())!;
        Assert.True(grip.Width >= 24, $"{grip.Width}");
        // By the ball above the line, which is what one sees to take.
        await finger.DragAsync(grip.X + (grip.Width / 2), grip.Y - 5, at[0] + 1, grip.Y - 5);
        await Expect(card.Locator("textarea").First).ToHaveValueAsync("old ferry waits");
        // A tap so soon after a drag gets no click from this browser.
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();

        await Expect(page.Locator(".flash")).ToContainTextAsync("Corrected the bounds");
        Assert.Equal("old ferry waits", await browser.App.InStoreAsync(store => store.Quotes.Where(q => q.Id == made.Id).Select(q => q.Words).SingleAsync()));

        // What a phone makes of a finger that is held, which no gesture of this browser does.
        Task SelectAsync(string words) => page.EvaluateAsync(
            """
            words => {
              const walker = document.createTreeWalker(document.getElementById('article'), NodeFilter.SHOW_TEXT);
              for (let node; (node = walker.nextNode());) {
                const index = node.data.indexOf(words);
                if (index >= 0) return getSelection().setBaseAndExtent(node, index, node, index + words.length);
              }
            }
            """,
            words);
    }

    [Fact]
    public async Task Months_are_narrowed_by_a_finger_drawn_over_their_bars()
    {
        foreach (int month in new[] { 1, 3, 4, 9 })
            await browser.App.ArrangeAsync(new Saying { Speaker = "Sam Sedge", Words = ["The corncrake is back"], Outlet = "Sedge News", Day = new DateOnly(2025, month, 7) });
        var page = await browser.OpenAsync("/search?q=corncrake", width: 390, height: 844, touch: true);
        await page.Locator(".months svg").ScrollIntoViewIfNeededAsync();
        var first = (await BarAsync("March"))!;
        var last = (await BarAsync("April"))!;
        float y = first.Y + (first.Height / 2);
        await (await Finger.OfAsync(page)).DragAsync(first.X + (first.Width / 2), y, last.X + (last.Width / 2), y);

        await Expect(page.Locator("#find")).ToHaveValueAsync("corncrake after:2025-03 before:2025-05");
        await Expect(page.Locator(".rows > li")).ToHaveCountAsync(2);

        Task<LocatorBoundingBoxResult?> BarAsync(string month) => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"{month} 2025: 1 article" }).BoundingBoxAsync();
    }

    /// <summary>One finger, as the screen reports it.</summary>
    private sealed class Finger(ICDPSession screen)
    {
        public static async Task<Finger> OfAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

        public Task DownAsync(float x, float y) => SendAsync("touchStart", x, y);

        public Task CancelAsync() => SendAsync("touchCancel");

        public async Task DragAsync(float fromX, float fromY, float toX, float toY)
        {
            const int steps = 5;
            await DownAsync(fromX, fromY);
            for (int i = 1; i <= steps; i++) await SendAsync("touchMove", fromX + ((toX - fromX) * i / steps), fromY + ((toY - fromY) * i / steps));
            await SendAsync("touchEnd");
        }

        private Task SendAsync(string type, params float[] at) => screen.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = at.Length == 0 ? [] : new[] { new { x = at[0], y = at[1] } },
        });
    }
}
