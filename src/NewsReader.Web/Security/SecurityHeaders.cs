namespace NewsReader.Web.Security;

/// <summary>The headers of every answer: everything comes from this site, nothing runs that it did not ship, nobody frames it.</summary>
internal static class SecurityHeaders
{
    /// <summary>The strictest set that the pages work under.</summary>
    public static HeaderPolicyCollection Strict() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .RemoveServerHeader()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            policy.AddImgSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
            policy.AddBaseUri().None();
        });
}
