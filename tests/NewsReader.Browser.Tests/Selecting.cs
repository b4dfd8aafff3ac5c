using Microsoft.Playwright;

namespace NewsReader.Browser.Tests;

/// <summary>Selects words as a person does.</summary>
internal static class Selecting
{
    /// <summary>Drags the mouse over <paramref name="words"/>, where they first stand in the article.</summary>
    public static async Task DragOverAsync(this IPage page, string words)
    {
        float[] edges = await page.EdgesAsync(words);
        await page.Mouse.MoveAsync(edges[0], edges[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(edges[2], edges[3], new MouseMoveOptions { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Scrolls to <paramref name="words"/>, where they first stand in the article: the points of the window at which they begin and end.</summary>
    public static Task<float[]> EdgesAsync(this IPage page, string words, string block = "center") =>
        page.EvaluateAsync<float[]>(
            """
            ([words, block]) => {
              for (const text of document.querySelectorAll('.p > .text')) {
                const at = text.textContent.indexOf(words);
                if (at < 0) continue;
                text.scrollIntoView({ block });
                const point = (offset, end) => {
                  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                  for (let node; (node = walker.nextNode()); offset -= node.length) {
                    if (offset < node.length || (end && offset === node.length)) return [node, offset];
                  }
                };
                const range = document.createRange();
                range.setStart(...point(at, false));
                range.setEnd(...point(at + words.length, true));
                const boxes = [...range.getClientRects()];
                const first = boxes[0], last = boxes.at(-1);
                return [first.left + 0.5, first.top + first.height / 2, last.right - 0.5, last.top + last.height / 2];
              }
            }
            """,
            new[] { words, block });
}
