namespace Tuijin.Shell.Forms;

/// <summary>The control that a field is written with.</summary>
public enum FieldKind
{
    /// <summary>Chosen by the property's type: bool → Checkbox, DateOnly → Date, numbers → Number, files → File, else Text.</summary>
    Auto,
    Text,

    /// <summary>Several lines, with a counter when <c>max-length</c> is given.</summary>
    TextArea,
    Number,

    /// <summary>Shown and typed in 万元 while the property holds yuan; the property carries <see cref="WanAttribute"/>.</summary>
    Money,
    Date,
    Month,

    /// <summary>Day and time of day.</summary>
    Moment,
    Password,
    Email,
    Phone,

    /// <summary>One of <c>items</c>, folded.</summary>
    Select,

    /// <summary>One of <c>items</c>, all in view.</summary>
    Radios,

    /// <summary>Any of <c>items</c>; the property is a collection.</summary>
    Checks,

    /// <summary>Yes or no.</summary>
    Checkbox,

    /// <summary>Files, dropped or chosen.</summary>
    File,

    /// <summary>Pictures; a phone offers its camera.</summary>
    Photos,

    /// <summary>A record found by typing a part of its name; the property holds its id.</summary>
    Picker,
}
