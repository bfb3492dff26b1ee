using Microsoft.AspNetCore.Http;
using Tuijin.Foundation.Imports;
using Tuijin.Foundation.Results;

namespace Tuijin.Directory.Features.SetUp;

/// <summary>What a form gave: a file, or else a text.</summary>
internal static class UploadedTable
{
    public static Result<List<PlainLine>> Read(string? text, IFormFile? file)
    {
        if (file is null)
        {
            return PlainTable.Read(text);
        }

        using var content = file.OpenReadStream();
        return PlainTable.Read(content, file.FileName);
    }
}
