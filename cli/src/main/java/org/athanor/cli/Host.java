package org.athanor.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a run of the command: a real process, or a test.
 *
 * @param out standard output
 * @param err standard error
 * @param folder the working folder, absolute
 * @param variables the environment variables
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param input what a person types who can be asked, or null when nobody can
 */
public record Host(
    PrintWriter out,
    PrintWriter err,
    Path folder,
    Map<String, String> variables,
    boolean outIsTerminal,
    boolean errIsTerminal,
    @Nullable BufferedReader input) {}
