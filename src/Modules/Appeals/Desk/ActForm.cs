namespace Tuijin.Appeals.Desk;

/// <summary>The form of an act on one appeal.</summary>
internal interface IActForm
{
    /// <summary>The revision of the appeal that the actor has seen; null when it does not matter.</summary>
    long? Revision { get; set; }
}
