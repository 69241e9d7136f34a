using System.Globalization;
using OneCommune.Domain.Money;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

// What the producer writes while the dossier is open.
public sealed partial class Dossier
{
    /// <summary>Form 01 as it stands.</summary>
    public Registration Registration => new(Representative, Position, Address, Phone, Email, Attachments);

    /// <summary>
    /// Form 01. What changes nothing leaves no trace. Refuses "dossier.not-open", "dossier.too-long", "producer.phone", "producer.email".
    /// </summary>
    public void Register(Registration form)
    {
        RefuseUnlessOpen();
        var before = Registration;
        Representative = Bounded(form.Representative, 200);
        Position = Bounded(form.Position, 200);
        Address = Bounded(form.Address, 500);
        // What an old register says in its place stands until somebody writes another.
        if (Bounded(form.Phone, 50) is var phone && phone != Phone)
            Phone = Contact.Phone(phone);
        if (Bounded(form.Email, 200) is var email && email != Email)
            Email = Contact.Email(email);
        Attachments = Bounded(form.Attachments, 2000);
        if (Registration != before)
            Version++;
    }

    /// <summary>Fields of Form 02 by key. Refuses "dossier.not-open", "dossier.too-long", "dossier.not-money".</summary>
    public void Report(IEnumerable<KeyValuePair<string, string?>> fields)
    {
        RefuseUnlessOpen();
        var changed = false;
        foreach (var (key, value) in fields)
            changed |= Write(ReportField.Of(key), value);
        if (changed)
            Version++;
    }

    /// <param name="criterion">Of the dossier's set.</param>
    /// <param name="option">Number of the option from 1; 0: none fits; null: not answered yet.</param>
    /// <param name="description">At most <see cref="DossierAnswer.LongestDescription"/> characters.</param>
    public void Answer(Criterion criterion, int? option, string? description)
    {
        RefuseUnlessOpen();
        if (option is { } number && (number < 0 || number > criterion.Options.Length))
            throw new RefusalException("score.unknown-option", criterion.Code, number, criterion.Options.Length);

        var words = Bounded(description, DossierAnswer.LongestDescription);
        var answer = answers.Find(one => one.Criterion == criterion.Code);
        if ((answer?.Option, answer?.Description) == (option, words))
            return;
        if (answer is null)
            answers.Add(answer = new(Id, criterion.Code));
        answer.Set(option, words);
        Version++;
    }

    /// <summary>
    /// Another set, or the same product under the regulation now in force. Answers go, since options differ; descriptions and
    /// files stay with criteria of the same code, else with the dossier as a whole. Refuses "dossier.not-draft".
    /// </summary>
    public void ChooseSet(Regulation regulation, int set, Producer producer)
    {
        RefuseUnless(Status == DossierStatus.Draft, "dossier.not-draft");
        var form = regulation.Set(set);
        form.MustBeComplete();
        RefuseForm(producer, regulation, set);
        if (RegulationId == regulation.Id && SetNumber == set)
            return;
        RegulationId = regulation.Id;
        SetNumber = set;
        answers.RemoveAll(answer => !form.TryCriterion(answer.Criterion, out _) || answer.Description is null);
        foreach (var answer in answers)
            answer.Set(null, answer.Description);
        foreach (var file in evidence.Where(one => one.Criterion is { } code && !form.TryCriterion(code, out _)))
            file.MoveTo(null);
        Version++;
    }

    /// <summary>Refuses "dossier.not-draft".</summary>
    public void ChooseKind(DossierKind kind)
    {
        RefuseUnless(Status == DossierStatus.Draft, "dossier.not-draft");
        if (Kind == kind)
            return;
        Kind = kind;
        Version++;
    }

    /// <summary>The producer's own score, from the answers so far.</summary>
    public Assessment Assess(ProductSet set) =>
        Assessment.Of(
            set,
            answers.Where(one => one.Option > 0).Select(one => KeyValuePair.Create(one.Criterion, one.Option!.Value))
        );

    /// <summary>A paper ticked in part I of Form 02, by its key.</summary>
    public bool HasPaper(string paper) => Text(ReportField.Papers)?.Split(' ').Contains(paper) == true;

    public string? Text(string field) => texts.Find(one => one.Field == field)?.Value;

    // The profile as it stands today, so that nobody types it again; the producer may still change it.
    private void TakeOver(Producer producer)
    {
        Representative = producer.Representative;
        Address = producer.Address;
        Phone = producer.Phone;
        Email = producer.Email;
        Write(ReportField.Of(ReportField.Registration), producer.RegistrationNumber);
        Write(ReportField.Of("gender"), producer.RepresentativeGender?.ToString().ToLowerInvariant());
        Write(ReportField.Of("ethnicity"), producer.RepresentativeEthnicity);
    }

    private bool Write(ReportField field, string? value)
    {
        value = Bounded(value, field.Longest);
        if (field.Money && value is not null)
            value = Money(value, field.Loss);
        var text = texts.Find(one => one.Field == field.Key);
        if (text?.Value == value)
            return false;
        if (text is null)
            texts.Add(text = new(Id, field.Key));
        if (value is null)
            texts.Remove(text);
        else
            text.Set(value);
        return true;
    }

    private static string Money(string value, bool loss) =>
        MoneyText.Read(value).Dong is { } dong
            ? dong < 0 && !loss
                ? throw new RefusalException("dossier.negative-revenue", value)
                : dong.ToString(CultureInfo.InvariantCulture)
            : throw new RefusalException("dossier.not-money", value);

    private void RefuseUnlessOpen() => RefuseUnless(IsOpen, "dossier.not-open");
}
