package io.formwork.persistence.entity;

import io.formwork.metadata.value.KeptFile;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells Hibernate how files lie in their columns; named by the generated classes. */
@Converter
public final class FilesColumn implements AttributeConverter<List<KeptFile>, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<KeptFile> files) {
    return files == null ? null : KeptFile.write(files);
  }

  @Override
  public @Nullable List<KeptFile> convertToEntityAttribute(@Nullable String json) {
    return json == null ? null : KeptFile.read(json);
  }
}
