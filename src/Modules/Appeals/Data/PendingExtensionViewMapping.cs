using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tuijin.Appeals.Contract;

namespace Tuijin.Appeals.Data;

internal sealed class PendingExtensionViewMapping : IEntityTypeConfiguration<PendingExtensionView>
{
    private const string Sql = "SELECT appeal_id, organisation_id, requested_at, old_due_on, new_due_on, reason FROM appeal_extension WHERE state = 'Pending'";

    public void Configure(EntityTypeBuilder<PendingExtensionView> builder) => builder.HasNoKey().ToSqlQuery(Sql);
}
