using Microsoft.EntityFrameworkCore;
using Tuijin.Foundation;
using Tuijin.Foundation.Data;

namespace Tuijin.Databases;

/// <summary>The context on SQLite; its migrations are in Migrations/Sqlite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, ModuleCatalogue modules, SavingContext saving) : TuijinDb(options, modules, saving);

/// <summary>The context on PostgreSQL; its migrations are in Migrations/PostgreSql.</summary>
public sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options, ModuleCatalogue modules, SavingContext saving) : TuijinDb(options, modules, saving);
