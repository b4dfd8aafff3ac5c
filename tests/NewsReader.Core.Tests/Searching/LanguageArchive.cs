using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

/// <summary>An article in each of several languages, all of whose text is quoted.</summary>
public sealed class LanguageArchive : IAsyncLifetime
{
    internal const string German = "Herr Müller aus Baden-Württemberg wohnt in der Großen Straße.";
    internal const string French = "Le président de l’Ukraine salue l’accord de paix qu’Israël a signé à l’Assemblée.";
    internal const string Italian = "La guerra nell’Est dell’Ucraina, dice D’Angelo dell’Fbi.";
    internal const string English = "Don’t ask O'Brien’s band for rock'n'roll in L'viv.";
    internal const string Russian = "Ёлка горела, а войн больше не было, сказал Горбачёв Толстой.";
    internal const string Ukrainian = "Київ: п’ять днів, один м'яч.";
    internal const string Arabic = "قال أحمد إنَّ السَّلام قادمٌ إلى القـــدس.";
    internal const string Hebrew = "שָׁלוֹם, אמר צה״ל.";
    internal const string Chinese = "外交部发言人周一在北京表示，和平谈判将继续。";
    internal const string Japanese = "首相はパリで記者団に語った。";
    internal const string Korean = "서울에서 회담이 열렸다.";
    internal const string Hindi = "मंत्री ने कहा कि शांति होगी।";
    internal const string Thai = "เขาขี่ม้าในกรุงเทพ";

    private readonly Dictionary<string, int> _ids = [];
    private TestArchive _archive = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        foreach (string text in (string[])[German, French, Italian, English, Russian, Ukrainian, Arabic, Hebrew, Chinese, Japanese, Korean, Hindi, Thai])
        {
            _ids[text] = await _archive.AddAsync(TestArticle.Of("A title", text) with { Quotes = [new(text)] });
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    internal int IdOf(string text) => _ids[text];

    internal SqliteNewsContext Open() => _archive.Open();
}
