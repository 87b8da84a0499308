package io.formwork.launcher.coverage;

import io.formwork.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the requirement catalogue.
 *
 * @param source the document that asks for it
 */
public record Requirement(String source, String id, String text) {

  private static final Pattern SOURCE = Pattern.compile("([a-z][a-z0-9-]*):\\s*");
  private static final Pattern LINE = Pattern.compile("\\s+([A-Z]\\d+): \"(.*)\"\\s*");

  /** In the order of the catalogue, which has one requirement a line. */
  public static List<Requirement> readAll(Path catalogue) {
    List<Requirement> all = new ArrayList<>();
    String source = "";
    for (String line : lines(catalogue)) {
      Matcher heading = SOURCE.matcher(line);
      Matcher requirement = LINE.matcher(line);
      if (heading.matches()) {
        source = heading.group(1);
      } else if (requirement.matches()) {
        all.add(new Requirement(source, requirement.group(1), requirement.group(2)));
      }
    }
    return all;
  }

  private static List<String> lines(Path catalogue) {
    try {
      return Files.readAllLines(catalogue);
    } catch (IOException e) {
      throw new Refusal("Cannot read the requirements in " + catalogue + ".", e);
    }
  }
}
