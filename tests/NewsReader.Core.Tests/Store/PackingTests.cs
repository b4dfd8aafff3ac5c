using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Tests.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Store;

public sealed class PackingTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Ships wait at the harbour for grain. ", 40));

    [Fact]
    public void Whatever_is_packed_comes_out_as_it_went_in() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Byte[97, 100].Array[0, 20_000]).Sample(bytes => Assert.Equal(bytes, Packing.Unpack(Packing.Pack(bytes))), iter: 2_000);

    [Fact]
    public void A_text_takes_less_room_packed_and_noise_takes_one_byte_more()
    {
        Assert.InRange(Packing.Pack(Encoding.UTF8.GetBytes(Long)).Length, 1, Long.Length / 10);
        byte[] noise = new byte[1_000];
        new Random(1).NextBytes(noise);
        Assert.Equal(noise.Length + 1, Packing.Pack(noise).Length);
    }

    [Fact]
    public void Bytes_that_were_not_packed_are_refused_in_words() => Gen.Byte.Array[0, 40].Sample(bytes =>
    {
        try
        {
            Packing.Unpack(bytes);
        }
        catch (InvalidDataException error)
        {
            Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public async Task Texts_of_an_earlier_version_are_read_on_and_known_again()
    {
        await using var archive = await TestArchive.CreateAsync();
        byte[] plain = Encoding.UTF8.GetBytes(Long);
        byte[] windows = Encoding.UTF8.GetBytes("Other ships leave.\r\n\r\nThey carry " + Long);
        await archive.ImportAsync("a.txt", plain);
        await archive.ImportAsync("b.txt", windows);
        var before = (await RevisionsAsync(archive)).Select(Told);
        await using (var context = archive.Open()) await context.GoBackAsync("LibraryOrder");
        SqliteConnection.ClearAllPools();
        Assert.Equal(Long, await ColumnAsync(archive, "SELECT Text FROM Revisions ORDER BY Id LIMIT 1"));
        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.PrepareAsync(archive.Folder));
        Assert.Equal(before, (await RevisionsAsync(archive)).Select(Told));
        Assert.Equal([plain, windows], (await RevisionsAsync(archive)).Select(r => r.File()));
        Assert.IsType<ImportResult.AlreadyPresent>(await archive.ImportAsync("a.txt", plain));
    }

    [Fact]
    public async Task A_file_that_is_its_text_is_kept_once()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync("a.txt", Long);
        Assert.Equal("", await ColumnAsync(archive, "SELECT COALESCE(Original, '') FROM Revisions"));
    }

    private static (string, string, string) Told(Revision revision) => (revision.Text, revision.TextHash, revision.Sha256);

    private static async Task<List<Revision>> RevisionsAsync(TestArchive archive)
    {
        await using var context = archive.Open();
        return await context.Revisions.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
    }

    private static async Task<string> ColumnAsync(TestArchive archive, string sql)
    {
        await using var context = archive.Open();
        await context.Database.OpenConnectionAsync();
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
