using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Tuijin.Site;

/// <summary>What people see instead of a page that cannot be shown.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorPage : PageModel
{
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The number to quote, for faults only.</summary>
    public string? Number { get; private set; }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        status = failure is null ? status : Response.StatusCode;
        (Title, Text) = (status, failure) switch
        {
            (400, _) => ("请求内容有误", "提交的内容不完整或已过期，请返回上一页刷新后再试。"),
            (403, _) => ("没有权限", "您的角色或单位不能办理此事。如确需办理，请联系系统管理员。"),
            (404, _) => ("没有找到", "没有找到这个页面或记录，或者您无权查看。"),
            (409, _) or (_, DbUpdateConcurrencyException) => ("已被他人修改", "在您编辑期间，他人修改了这条记录。请返回上一页刷新，查看最新内容后再提交。"),
            (413, _) => ("文件过大", "上传的文件超过了大小限制，请压缩或分次上传。"),
            (429, _) => ("请求过于频繁", "操作过于频繁，请稍候一分钟再试。"),
            _ => ("系统故障", "系统出现故障，已记录。请稍后再试；如仍不能办理，请将下面的编号告知系统管理员。"),
        };
        Number = status >= 500 ? Errors.NumberOf(HttpContext) : null;
        Response.StatusCode = status is >= 400 and < 600 ? status : 500;
    }
}
