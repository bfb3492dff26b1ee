global using Microsoft.AspNetCore.Builder;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Logging;
global using Shouldly;
global using Tuijin.Tests.House;
global using Xunit;
