package org.athanor.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The list of commands in the help of all: by the steps of the work, one column for all names. */
final class CommandList implements IHelpSectionRenderer {
  private static final int INDENT = 2;

  @Override
  public String render(Help help) {
    int names =
        help.subcommands().keySet().stream().mapToInt(String::length).max().orElse(0);
    return Arrays.stream(CommandGroup.values())
        .map(group -> section(help, group, names + INDENT))
        .collect(Collectors.joining(System.lineSeparator(), System.lineSeparator(), ""));
  }

  private static String section(Help help, CommandGroup group, int nameWidth) {
    TextTable table = TextTable.forColumns(
        help.colorScheme(),
        new Column(nameWidth, INDENT, Column.Overflow.SPAN),
        new Column(
            help.commandSpec().usageMessage().width() - nameWidth, INDENT, Column.Overflow.WRAP));
    help.subcommands().entrySet().stream()
        .filter(command -> groupOf(command.getKey()) == group)
        .sorted(Comparator.comparingInt(command -> place(command.getKey())))
        .forEach(command -> table.addRowValues(
            help.colorScheme().commandText(command.getKey()),
            help.colorScheme().text(summary(command.getValue().commandSpec().usageMessage()))));
    return help.colorScheme().text("@|bold " + group.heading() + "|@")
        + System.lineSeparator()
        + table;
  }

  /** One line of a command's help says what it does: its header, or how its description begins. */
  private static String summary(UsageMessageSpec usage) {
    return Stream.of(usage.header(), usage.description())
        .flatMap(Arrays::stream)
        .findFirst()
        .orElse("");
  }

  private static CommandGroup groupOf(String name) {
    return Arrays.stream(CommandTable.values())
        .filter(command -> command.commandName().equals(name))
        .map(CommandTable::group)
        .findFirst()
        .orElse(CommandGroup.OTHER);
  }

  /** Where it stands in the table; what picocli brings along comes last. */
  private static int place(String name) {
    return Arrays.stream(CommandTable.values())
        .filter(command -> command.commandName().equals(name))
        .mapToInt(Enum::ordinal)
        .findFirst()
        .orElse(CommandTable.values().length);
  }
}
