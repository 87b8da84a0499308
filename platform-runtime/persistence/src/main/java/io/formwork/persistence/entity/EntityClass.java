package io.formwork.persistence.entity;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.value.KeptFile;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.value.ValueKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import org.hibernate.annotations.ColumnTransformer;

/** Writes the class of one object: a property with a mapped field for each stored field. */
final class EntityClass {

  private static final TypeDescription.Generic RECORDS =
      TypeDescription.Generic.Builder.parameterizedType(List.class, Long.class).build();

  private final String app;
  private final ObjectType type;

  EntityClass(String app, ObjectType type) {
    this.app = app;
    this.type = type;
  }

  /** {@code io.formwork.app.support_desk.Ticket}. */
  String name() {
    return "io.formwork.app." + app + "." + BeanNames.type(type.name());
  }

  byte[] bytes() {
    DynamicType.Builder<?> builder =
        new ByteBuddy(ClassFileVersion.JAVA_V21)
            .subclass(Object.class)
            .name(name())
            .annotateType(tables())
            .defineProperty("id", Long.class)
            .annotateField(identity())
            .defineProperty("version", Long.class)
            .annotateField(plain(Version.class), column("version", ""));
    for (Field field : Columns.ofFields(type)) {
      builder =
          builder
              .defineProperty(BeanNames.property(field.name()), typeOf(field))
              .annotateField(mapping(field));
    }
    for (Field field : Columns.relationsToMany(type)) {
      builder =
          builder
              .defineProperty(BeanNames.property(field.name()), RECORDS)
              .annotateField(plain(Transient.class));
    }
    return builder.make().getBytes();
  }

  private List<AnnotationDescription> tables() {
    List<AnnotationDescription> annotations = new ArrayList<>();
    annotations.add(
        AnnotationDescription.Builder.ofType(Entity.class)
            .define("name", BeanNames.type(type.name()))
            .build());
    annotations.add(
        AnnotationDescription.Builder.ofType(Table.class)
            .define("schema", Columns.schema(app, type))
            .define("name", Columns.table(type))
            .build());
    if (type.isShared()) {
      annotations.add(extension());
    }
    return annotations;
  }

  /** What an application adds to the platform's people and units lies in a table of its own. */
  private AnnotationDescription extension() {
    AnnotationDescription key =
        AnnotationDescription.Builder.ofType(PrimaryKeyJoinColumn.class)
            .define("name", Columns.ownKey(type))
            .build();
    return AnnotationDescription.Builder.ofType(SecondaryTable.class)
        .define("schema", app)
        .define("name", Columns.own(type))
        .defineAnnotationArray(
            "pkJoinColumns", TypeDescription.ForLoadedType.of(PrimaryKeyJoinColumn.class), key)
        .build();
  }

  private static AnnotationDescription[] identity() {
    return new AnnotationDescription[] {
      plain(Id.class),
      AnnotationDescription.Builder.ofType(GeneratedValue.class)
          .define("strategy", GenerationType.IDENTITY)
          .build(),
      column("id", "")
    };
  }

  private List<AnnotationDescription> mapping(Field field) {
    List<AnnotationDescription> annotations = new ArrayList<>();
    annotations.add(
        column(
            field.column().orElseThrow(),
            Columns.isExtension(type, field) ? Columns.own(type) : ""));
    if (ValueKind.of(field.type()) == ValueKind.SPAN) {
      annotations.add(
          AnnotationDescription.Builder.ofType(Convert.class)
              .define("converter", DurationColumn.class)
              .build());
    }
    ValueKind kind = ValueKind.of(field.type());
    if (kind == ValueKind.JSON || kind == ValueKind.FILES) {
      annotations.add(
          AnnotationDescription.Builder.ofType(Convert.class)
              .define("converter", kind == ValueKind.JSON ? JsonColumn.class : FilesColumn.class)
              .build());
      annotations.add(
          AnnotationDescription.Builder.ofType(ColumnTransformer.class)
              .define("write", "cast(? as jsonb)")
              .build());
    }
    return annotations;
  }

  private static TypeDescription.Generic typeOf(Field field) {
    ValueKind kind = ValueKind.of(field.type());
    if (kind == ValueKind.FILES) {
      return TypeDescription.Generic.Builder.parameterizedType(List.class, KeptFile.class).build();
    }
    return kind == ValueKind.TEXTS
        ? TypeDescription.Generic.Builder.parameterizedType(List.class, String.class).build()
        : TypeDescription.Generic.Builder.rawType(kind.javaType()).build();
  }

  private static AnnotationDescription column(String name, String table) {
    return AnnotationDescription.Builder.ofType(Column.class)
        .define("name", name)
        .define("table", table)
        .build();
  }

  private static AnnotationDescription plain(Class<? extends Annotation> annotation) {
    return AnnotationDescription.Builder.ofType(annotation).build();
  }
}
