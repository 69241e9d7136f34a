using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>
/// How forms are read: an empty field of a text that is never null stays empty, for the domain to refuse in its own words, and what
/// cannot be read at all (a letter where a number belongs) is told in the reader's language.
/// </summary>
internal sealed class FormReading : IDisplayMetadataProvider
{
    private static readonly Texts.Texts Text = new();

    public static void Set(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new FormReading());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Unreadable(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(Unreadable);
        messages.SetValueIsInvalidAccessor(Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Missing());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Missing);
        messages.SetValueMustNotBeNullAccessor(_ => Missing());
        messages.SetMissingBindRequiredValueAccessor(_ => Missing());
        messages.SetMissingKeyOrValueAccessor(Missing);
        messages.SetValueMustBeANumberAccessor(_ => Unreadable(""));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Unreadable(""));
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string) && IsNeverNull(context.Key))
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }

    /// <summary>A field of a form, or a part of an address: only spaces are an empty text, and no null.</summary>
    private static bool IsNeverNull(ModelMetadataIdentity key)
    {
        var nullability = new NullabilityInfoContext();
        return key.PropertyInfo is { } property
            ? nullability.Create(property).WriteState == NullabilityState.NotNull
            : key.ParameterInfo is { } parameter && nullability.Create(parameter).ReadState == NullabilityState.NotNull;
    }

    private static string Unreadable(string value) =>
        Text["Không đọc được “{0}”; hãy kiểm tra lại số, ngày hoặc lựa chọn.", value];

    private static string Missing() => Text["Còn một ô bắt buộc chưa nhập; hãy bổ sung."];
}
