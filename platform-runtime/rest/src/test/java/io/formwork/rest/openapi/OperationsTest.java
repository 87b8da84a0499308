package io.formwork.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.formwork.core.rate.Kind;
import io.formwork.rest.RestApplication;
import io.formwork.rest.guard.Counted;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the resources serve is described, and whatever is described is served. */
class OperationsTest {

  @Test
  void everyResourceMethodIsAnOperationAndTheOtherWayRound() throws Exception {
    Set<String> served = new TreeSet<>();
    for (Class<?> resource : resources()) {
      for (Method method : resource.getMethods()) {
        httpMethod(method).forEach(word -> served.add(word + " " + path(resource, method)));
      }
    }

    assertTrue(served.size() > 20, "No resources were found");
    assertEquals(
        served,
        Operations.all().stream()
            .map(Operation::key)
            .collect(Collectors.toCollection(TreeSet::new)),
        "Describe it in Operations, with words in words.properties and words_en.properties");
  }

  @Test
  void whatIsDearIsCountedApart() throws Exception {
    for (Class<?> resource : resources()) {
      for (Method method : resource.getMethods()) {
        for (String word : httpMethod(method)) {
          String key = word + " " + path(resource, method);
          assertEquals(dear(key), counted(resource, method), key);
        }
      }
    }
  }

  private static Optional<Kind> dear(String key) {
    if (key.matches("GET .*/(explain|search|aggregate)")) {
      return Optional.of(Kind.SEARCHES);
    }
    return key.matches("GET .*\\.(xlsx|csv)|POST .*/(import|bulk)|POST /releases.*")
        ? Optional.of(Kind.TRANSFERS)
        : Optional.empty();
  }

  private static Optional<Kind> counted(Class<?> resource, Method method) {
    return Stream.of(method, resource)
        .flatMap(place -> Stream.ofNullable(place.getAnnotation(Counted.class)))
        .map(Counted::value)
        .findFirst();
  }

  @Test
  void operationsHaveWordsInBothLanguages() {
    for (Locale locale : List.of(Locale.of("ru"), Locale.ENGLISH)) {
      Words words = new Words(locale);
      for (Operation operation : Operations.all()) {
        assertFalse(words.of(operation.name(), "a", "b", "c").isBlank());
        ProblemStatuses.of(operation).forEach(status -> words.of("problem." + status));
        operation.answers().forEach(answer -> words.of("answer." + answer.status()));
      }
      Arrays.stream(Parameter.values()).forEach(parameter -> parameter.describe(words));
    }
  }

  @Test
  void everyFixedSchemaIsSpokenInBothLanguages() throws IOException {
    var schemas =
        new ObjectMapper().readTree(FixedSchemas.class.getResourceAsStream("schemas.json"));
    for (Locale locale : List.of(Locale.of("ru"), Locale.ENGLISH)) {
      FixedSchemas fixed = new FixedSchemas(new Words(locale));
      for (String name : (Iterable<String>) schemas::fieldNames) {
        assertFalse(fixed.of(name).toString().contains("\"%"), name);
      }
    }
  }

  private static List<Class<?>> resources() throws Exception {
    List<Class<?>> found = new ArrayList<>();
    java.nio.file.Path root = java.nio.file.Path.of(root());
    try (Stream<java.nio.file.Path> files = Files.walk(root)) {
      for (java.nio.file.Path file : files.filter(OperationsTest::isClass).toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace(".class", "");
        Class<?> type = Class.forName(name, false, OperationsTest.class.getClassLoader());
        if (type.isAnnotationPresent(Path.class)) {
          found.add(type);
        }
      }
    }
    return found;
  }

  private static URI root() throws URISyntaxException {
    return RestApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI();
  }

  private static boolean isClass(java.nio.file.Path file) {
    return file.toString().endsWith(".class");
  }

  private static List<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .toList();
  }

  /** Without the patterns of its variables. */
  private static String path(Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    String whole =
        resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    return whole.replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}").replaceAll("/+", "/");
  }
}
