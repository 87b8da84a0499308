package io.formwork.metadata.resolve;

import io.formwork.metadata.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what was written, so that a change of anything is noticed. */
final class Fingerprint {

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** A name or a text; its length goes in as well, so that no two sequences are alike. */
  Fingerprint add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  Fingerprint add(byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /** What the tree says, wherever it was written. */
  Fingerprint add(YamlNode node) {
    switch (node) {
      case YamlNode.Scalar scalar -> add(scalar.text());
      case YamlNode.Sequence sequence -> {
        add("[" + sequence.items().size());
        sequence.items().forEach(this::add);
      }
      case YamlNode.Mapping mapping -> {
        add("{" + mapping.entries().size());
        mapping.list().forEach(entry -> add(entry.name()).add(entry.value()));
      }
    }
    return this;
  }

  /** All of it, 64 hexadecimal digits. */
  String whole() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Enough of it to tell versions apart, 16 hexadecimal digits. */
  String brief() {
    return whole().substring(0, 16);
  }
}
