using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Tuijin.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "appeal_category",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    default_lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deadline = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    questions = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appeal_category", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    content_type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    thumbnail_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    lane = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    happened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    origin = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    act = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    changes = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    previous_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    lane = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.lane);
                });

            migrationBuilder.CreateTable(
                name: "calendar_day",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_day", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "city_setting",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    set_up_finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city_setting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    xml = table.Column<string>(type: "text", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "division",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_division", x => x.id);
                    table.ForeignKey(
                        name: "fk_division_division_parent_id",
                        column: x => x.parent_id,
                        principalTable: "division",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "duty",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_in_charge = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    pressing_on = table.Column<DateOnly>(type: "date", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    meeting_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assigned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    progress_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reported_done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    times_sent_back = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_answer",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    request_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    location = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_answer", x => new { x.user_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                columns: table => new
                {
                    job = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => new { x.job, x.day });
                });

            migrationBuilder.CreateTable(
                name: "meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    host = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    clerk = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    convener_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    division_id = table.Column<Guid>(type: "uuid", nullable: false),
                    present = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    sitting_in = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    excused = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finalised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    final_version = table.Column<int>(type: "integer", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    href = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "number_counter",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_counter", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "programme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    description = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    tiers = table.Column<string>(type: "text", nullable: false),
                    light_rule_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_view",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_view", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "user_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scope_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    post = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    is_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    password_set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    phone_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "user_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "user_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    provider_display_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_login", x => new { x.login_provider, x.provider_key });
                });

            migrationBuilder.CreateTable(
                name: "user_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_token", x => new { x.user_id, x.login_provider, x.name });
                });

            migrationBuilder.CreateTable(
                name: "zone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    division_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    approved_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    approval_document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_m2 = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    built_m2 = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    leading_industries = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    description = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    boundary_geo_json = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    boundary_datum = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    boundary_m2 = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    boundary_fingerprint = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zone", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "appeal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    category_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    deadline = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    division_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    contact_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    contact_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    raised_by_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    raised_by_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    step_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_due_uncertain = table.Column<bool>(type: "boolean", nullable: false),
                    queue_key = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_on_time = table.Column<bool>(type: "boolean", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    assigned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    replied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_solved_by_reply = table.Column<bool>(type: "boolean", nullable: true),
                    rated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    satisfaction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_solved = table.Column<bool>(type: "boolean", nullable: true),
                    rating_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    is_rated_by_phone = table.Column<bool>(type: "boolean", nullable: false),
                    call_back = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    refusal_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    refusal_reason = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    is_long_term = table.Column<bool>(type: "boolean", nullable: false),
                    long_term_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    return_count = table.Column<int>(type: "integer", nullable: false),
                    extension_count = table.Column<int>(type: "integer", nullable: false),
                    objection_count = table.Column<int>(type: "integer", nullable: false),
                    needs_coordination = table.Column<bool>(type: "boolean", nullable: false),
                    last_act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last_by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    last_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    step_count = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appeal", x => x.id);
                    table.ForeignKey(
                        name: "fk_appeal_appeal_category_category_code",
                        column: x => x.category_code,
                        principalTable: "appeal_category",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enterprise",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    industry_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    division_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scale = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_above_scale = table.Column<bool>(type: "boolean", nullable: false),
                    titles = table.Column<List<string>>(type: "text[]", nullable: false),
                    legal_person = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    contact_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    contact_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    founded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    source_texts = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_division_division_id",
                        column: x => x.division_id,
                        principalTable: "division",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    short_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    division_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    duties = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    contact_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    contact_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_division_division_id",
                        column: x => x.division_id,
                        principalTable: "division",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_step",
                columns: table => new
                {
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    happened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    by_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_step", x => new { x.duty_id, x.order });
                    table.ForeignKey(
                        name: "fk_duty_step_duty_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duty",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_support",
                columns: table => new
                {
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_support", x => new { x.duty_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_duty_support_duty_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duty",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_enterprise",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_enterprise", x => new { x.meeting_id, x.enterprise_id });
                    table.ForeignKey(
                        name: "fk_meeting_enterprise_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: true),
                    typed = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    speaker = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    support_ids = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    missing = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    appeal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    duty_id = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_line_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_topic", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_topic_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_unit",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_unit", x => new { x.meeting_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_meeting_unit_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notification_read",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notification_id = table.Column<Guid>(type: "uuid", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification_read", x => new { x.user_id, x.notification_id });
                    table.ForeignKey(
                        name: "fk_notification_read_notification_notification_id",
                        column: x => x.notification_id,
                        principalTable: "notification",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "project",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    division_id = table.Column<Guid>(type: "uuid", nullable: false),
                    division_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    zone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    industry = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    directions = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    year_class = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    driver = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    total_investment_yuan = table.Column<long>(type: "bigint", nullable: true),
                    equipment_investment_yuan = table.Column<long>(type: "bigint", nullable: true),
                    cumulative_before_yuan = table.Column<long>(type: "bigint", nullable: false),
                    cumulative_before_year = table.Column<int>(type: "integer", nullable: false),
                    planned_start_month = table.Column<int>(type: "integer", nullable: true),
                    planned_finish_month = table.Column<int>(type: "integer", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    into_statistics_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    accepted_start_delay = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    leader = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    responsible_id = table.Column<Guid>(type: "uuid", nullable: true),
                    responsible_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    uses_new_land = table.Column<bool>(type: "boolean", nullable: false),
                    new_land_m2 = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    expected_output_yuan = table.Column<long>(type: "bigint", nullable: true),
                    expected_tax_yuan = table.Column<long>(type: "bigint", nullable: true),
                    expected_jobs = table.Column<int>(type: "integer", nullable: true),
                    status_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    source_texts = table.Column<string>(type: "text", nullable: false),
                    reports_from_month = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_token_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "second_factor",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    protected_key = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_hashes = table.Column<List<string>>(type: "text[]", maxLength: 2000, nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factor", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_second_factor_user_account_user_id",
                        column: x => x.user_id,
                        principalTable: "user_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    device = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_session_user_account_user_id",
                        column: x => x.user_id,
                        principalTable: "user_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appeal_assignment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    appeal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assigned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sign_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    contact_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    return_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signed_by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    contacted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    replied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reply_text = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    return_reason = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    suggested_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appeal_assignment", x => x.id);
                    table.ForeignKey(
                        name: "fk_appeal_assignment_appeal_appeal_id",
                        column: x => x.appeal_id,
                        principalTable: "appeal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appeal_extension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    appeal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    requested_by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    old_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    new_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    decision_text = table.Column<string>(type: "text", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appeal_extension", x => x.id);
                    table.ForeignKey(
                        name: "fk_appeal_extension_appeal_appeal_id",
                        column: x => x.appeal_id,
                        principalTable: "appeal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appeal_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    appeal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appeal_step", x => new { x.appeal_id, x.sequence, x.id });
                    table.ForeignKey(
                        name: "fk_appeal_step_appeal_appeal_id",
                        column: x => x.appeal_id,
                        principalTable: "appeal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "monthly_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    investment_yuan = table.Column<long>(type: "bigint", nullable: false),
                    equipment_yuan = table.Column<long>(type: "bigint", nullable: false),
                    stated_cumulative_yuan = table.Column<long>(type: "bigint", nullable: true),
                    year_cumulative_yuan = table.Column<long>(type: "bigint", nullable: false),
                    progress_text = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    delay_reason = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    explanation = table.Column<string>(type: "text", maxLength: 400, nullable: true),
                    obstacles = table.Column<string>(type: "text", nullable: false),
                    submitted_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monthly_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_monthly_report_project_project_id",
                        column: x => x.project_id,
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "project_standing",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    as_of_month = table.Column<int>(type: "integer", nullable: false),
                    year_plan_yuan = table.Column<long>(type: "bigint", nullable: true),
                    year_done_yuan = table.Column<long>(type: "bigint", nullable: true),
                    total_done_yuan = table.Column<long>(type: "bigint", nullable: false),
                    completion_ratio = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    schedule_ratio = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    light = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    word = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    mark = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    reason = table.Column<string>(type: "text", maxLength: 400, nullable: false),
                    consequence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    rule_id = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    start_light = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    progress_light = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    statistics_light = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parts = table.Column<string>(type: "text", nullable: false),
                    last_report_month = table.Column<int>(type: "integer", nullable: true),
                    missing_reports = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_standing", x => x.project_id);
                    table.ForeignKey(
                        name: "fk_project_standing_project_project_id",
                        column: x => x.project_id,
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "year_plan",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    project_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    plan_yuan = table.Column<long>(type: "bigint", nullable: false),
                    monthly_yuan = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_plan", x => new { x.project_id, x.year });
                    table.ForeignKey(
                        name: "fk_year_plan_project_project_id",
                        column: x => x.project_id,
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "appeal_category",
                columns: new[] { "code", "deadline", "default_lead_id", "is_active", "questions", "revision", "sort_order", "title" },
                values: new object[,]
                {
                    { "approval", "Ordinary", null, true, "办什么事项、哪个窗口\n什么时候提交的材料\n被要求补什么", 1L, 20, "审批手续" },
                    { "environment", "Complex", null, true, "涉及环评、排污许可还是总量指标\n目前进行到哪一步", 1L, 30, "生态环境" },
                    { "finance", "Complex", null, true, "需要多少资金、用于什么\n找过哪些银行\n有没有抵押物", 1L, 80, "融资信贷" },
                    { "inspection", "Ordinary", null, true, "哪个单位、什么时间\n检查了什么、有什么要求", 1L, 150, "检查执法" },
                    { "labour", "Ordinary", null, true, "缺什么工种、多少人\n还是社保、劳动关系问题", 1L, 90, "用工社保" },
                    { "land", "Complex", null, true, "地块在哪里、多少亩\n用于什么项目\n卡在哪个环节", 1L, 10, "用地规划" },
                    { "market", "Ordinary", null, true, "什么产品\n希望对接哪类客户", 1L, 120, "市场开拓" },
                    { "other", "Ordinary", null, true, "什么问题\n希望怎样解决", 1L, 160, "其他" },
                    { "payment", "Complex", null, true, "谁拖欠、多少金额\n什么合同、拖欠多久", 1L, 140, "账款拖欠" },
                    { "policy", "Ordinary", null, true, "哪一条政策、哪一年度\n申报到哪一步\n应兑现多少金额", 1L, 100, "政策兑现" },
                    { "power", "Ordinary", null, true, "报装还是停电、限电\n现有容量和需要的容量\n希望什么时候送电", 1L, 50, "用电保障" },
                    { "roads", "Complex", null, true, "哪条路、哪个路段\n对运输有什么影响", 1L, 70, "道路交通" },
                    { "safety", "Ordinary", null, true, "涉及安全还是消防手续\n哪个车间、哪套设备", 1L, 40, "安全消防" },
                    { "tax", "Ordinary", null, true, "哪个税种或者收费项目\n有什么疑问", 1L, 110, "税费" },
                    { "technology", "Complex", null, true, "需要解决什么技术问题\n希望对接哪类院所、专家", 1L, 130, "技术人才" },
                    { "utilities", "Ordinary", null, true, "缺什么、缺多少\n影响哪条生产线", 1L, 60, "供水供气供热" }
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "lane", "hash", "sequence" },
                values: new object[,]
                {
                    { 0, "", 0L },
                    { 1, "", 0L },
                    { 2, "", 0L },
                    { 3, "", 0L },
                    { 4, "", 0L },
                    { 5, "", 0L },
                    { 6, "", 0L },
                    { 7, "", 0L }
                });

            migrationBuilder.InsertData(
                table: "programme",
                columns: new[] { "id", "description", "light_rule_id", "name", "revision", "sort_order", "tiers" },
                values: new object[] { new Guid("01980000-0000-7000-8000-000000000122"), "全市重点技术改造项目", "yinchuan", "122", 1L, 0, "[\"重点推进\",\"一般推进\",\"储备培育\"]" });

            migrationBuilder.CreateIndex(
                name: "ix_api_token_hash",
                table: "api_token",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_token_user_id",
                table: "api_token",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_category_code_queue_key_id",
                table: "appeal",
                columns: new[] { "category_code", "queue_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_county_code_queue_key_id",
                table: "appeal",
                columns: new[] { "county_code", "queue_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_division_path_queue_key",
                table: "appeal",
                columns: new[] { "division_path", "queue_key" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_enterprise_id_queue_key",
                table: "appeal",
                columns: new[] { "enterprise_id", "queue_key" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_lead_id_queue_key_id",
                table: "appeal",
                columns: new[] { "lead_id", "queue_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_needing_coordination",
                table: "appeal",
                column: "round",
                filter: "needs_coordination");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_number",
                table: "appeal",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appeal_open_by_due",
                table: "appeal",
                column: "step_due_on",
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_open_by_unit",
                table: "appeal",
                columns: new[] { "county_code", "lead_id", "state", "step_due_on", "needs_coordination" },
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_open_by_zone",
                table: "appeal",
                column: "zone_id",
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_project_id_queue_key",
                table: "appeal",
                columns: new[] { "project_id", "queue_key" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_queue_key_id",
                table: "appeal",
                columns: new[] { "queue_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_raised_at",
                table: "appeal",
                column: "raised_at");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_raised_by_organisation_id_queue_key",
                table: "appeal",
                columns: new[] { "raised_by_organisation_id", "queue_key" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_raised_by_unit",
                table: "appeal",
                columns: new[] { "county_code", "lead_id", "raised_at", "state", "is_on_time", "due_on", "satisfaction", "is_solved" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_source_id",
                table: "appeal",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_state_queue_key_id",
                table: "appeal",
                columns: new[] { "state", "queue_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_zone_id_queue_key",
                table: "appeal",
                columns: new[] { "zone_id", "queue_key" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_assignment_appeal_id",
                table: "appeal_assignment",
                column: "appeal_id");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_assignment_organisation_id_appeal_id",
                table: "appeal_assignment",
                columns: new[] { "organisation_id", "appeal_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_assignment_organisation_id_state_due_on",
                table: "appeal_assignment",
                columns: new[] { "organisation_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_appeal_extension_appeal_id",
                table: "appeal_extension",
                column: "appeal_id");

            migrationBuilder.CreateIndex(
                name: "ix_appeal_extension_state_requested_at",
                table: "appeal_extension",
                columns: new[] { "state", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_attachment_content_hash",
                table: "attachment",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_owner_kind_owner_id",
                table: "attachment",
                columns: new[] { "owner_kind", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_actor_id_happened_at",
                table: "audit_entry",
                columns: new[] { "actor_id", "happened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_happened_at",
                table: "audit_entry",
                column: "happened_at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_lane_sequence",
                table: "audit_entry",
                columns: new[] { "lane", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_subject_happened_at",
                table: "audit_entry",
                columns: new[] { "subject", "happened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_day_year",
                table: "calendar_day",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_division_code",
                table: "division",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_division_division_path",
                table: "division",
                column: "division_path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_division_parent_id",
                table: "division",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_list_division",
                table: "duty",
                columns: new[] { "division_path", "pressing_on" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_list_lead",
                table: "duty",
                columns: new[] { "lead_id", "pressing_on" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_list_pressing",
                table: "duty",
                columns: new[] { "pressing_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_meeting_id",
                table: "duty",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_number",
                table: "duty",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_duty_project_id",
                table: "duty",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_support_organisation_id",
                table: "duty_support",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_credit_code",
                table: "enterprise",
                column: "credit_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_division_id",
                table: "enterprise",
                column: "division_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_division_path",
                table: "enterprise",
                column: "division_path");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_name",
                table: "enterprise",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_zone_id",
                table: "enterprise",
                column: "zone_id");

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_answer_created_at",
                table: "idempotent_answer",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_convener_id",
                table: "meeting",
                column: "convener_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_division_path",
                table: "meeting",
                column: "division_path");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_list_time",
                table: "meeting",
                columns: new[] { "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_number",
                table: "meeting",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_enterprise_enterprise_id",
                table: "meeting_enterprise",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_line_lead_id",
                table: "meeting_line",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_line_meeting_id_order",
                table: "meeting_line",
                columns: new[] { "meeting_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_topic_meeting_id",
                table: "meeting_topic",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_topic_project_id",
                table: "meeting_topic",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_unit_organisation_id",
                table: "meeting_unit",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_monthly_report_month",
                table: "monthly_report",
                column: "month");

            migrationBuilder.CreateIndex(
                name: "ix_monthly_report_project_id_month",
                table: "monthly_report",
                columns: new[] { "project_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notification_enterprise_id_created_at",
                table: "notification",
                columns: new[] { "enterprise_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notification_organisation_id_created_at",
                table: "notification",
                columns: new[] { "organisation_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notification_role_created_at",
                table: "notification",
                columns: new[] { "role", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notification_user_id_created_at",
                table: "notification",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notification_read_notification_id",
                table: "notification_read",
                column: "notification_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_division_id",
                table: "organisation",
                column: "division_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_kind_sort_order",
                table: "organisation",
                columns: new[] { "kind", "sort_order" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_name",
                table: "organisation",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_name",
                table: "programme",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_code",
                table: "project",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_project_division_path_number",
                table: "project",
                columns: new[] { "division_path", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_enterprise_id_number",
                table: "project",
                columns: new[] { "enterprise_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_name",
                table: "project",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_project_number",
                table: "project",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_programme_id_number",
                table: "project",
                columns: new[] { "programme_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_zone_id_number",
                table: "project",
                columns: new[] { "zone_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_project_standing_light",
                table: "project_standing",
                column: "light");

            migrationBuilder.CreateIndex(
                name: "ix_project_standing_missing_reports",
                table: "project_standing",
                column: "missing_reports");

            migrationBuilder.CreateIndex(
                name: "ix_saved_view_user_id_list_key_name",
                table: "saved_view",
                columns: new[] { "user_id", "list_key", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_account_enterprise_id",
                table: "user_account",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_account_normalized_user_name",
                table: "user_account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_account_organisation_id",
                table: "user_account",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_session_user_id",
                table: "user_session",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_zone_code",
                table: "zone",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_zone_division_path",
                table: "zone",
                column: "division_path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_token");

            migrationBuilder.DropTable(
                name: "appeal_assignment");

            migrationBuilder.DropTable(
                name: "appeal_extension");

            migrationBuilder.DropTable(
                name: "appeal_step");

            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "calendar_day");

            migrationBuilder.DropTable(
                name: "city_setting");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "duty_step");

            migrationBuilder.DropTable(
                name: "duty_support");

            migrationBuilder.DropTable(
                name: "enterprise");

            migrationBuilder.DropTable(
                name: "idempotent_answer");

            migrationBuilder.DropTable(
                name: "job_run");

            migrationBuilder.DropTable(
                name: "meeting_enterprise");

            migrationBuilder.DropTable(
                name: "meeting_line");

            migrationBuilder.DropTable(
                name: "meeting_topic");

            migrationBuilder.DropTable(
                name: "meeting_unit");

            migrationBuilder.DropTable(
                name: "monthly_report");

            migrationBuilder.DropTable(
                name: "notification_read");

            migrationBuilder.DropTable(
                name: "number_counter");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "project_standing");

            migrationBuilder.DropTable(
                name: "saved_view");

            migrationBuilder.DropTable(
                name: "second_factor");

            migrationBuilder.DropTable(
                name: "user_claim");

            migrationBuilder.DropTable(
                name: "user_login");

            migrationBuilder.DropTable(
                name: "user_session");

            migrationBuilder.DropTable(
                name: "user_token");

            migrationBuilder.DropTable(
                name: "year_plan");

            migrationBuilder.DropTable(
                name: "zone");

            migrationBuilder.DropTable(
                name: "appeal");

            migrationBuilder.DropTable(
                name: "duty");

            migrationBuilder.DropTable(
                name: "meeting");

            migrationBuilder.DropTable(
                name: "notification");

            migrationBuilder.DropTable(
                name: "division");

            migrationBuilder.DropTable(
                name: "user_account");

            migrationBuilder.DropTable(
                name: "project");

            migrationBuilder.DropTable(
                name: "appeal_category");

            migrationBuilder.DropTable(
                name: "programme");
        }
    }
}
