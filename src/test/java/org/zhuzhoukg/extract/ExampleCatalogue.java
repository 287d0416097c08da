package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.fact.Entity;
import org.zhuzhoukg.text.Bilingual;

/** A catalogue of invented things, for the examples of rules that need one. */
final class ExampleCatalogue {

  private ExampleCatalogue() {}

  static Catalogue make() {
    Catalogue catalogue = new Catalogue();
    catalogue.add(entity("city/lipu", "City", "漓浦"));
    catalogue.add(entity("concept/green-turn", "Topic", "绿色转型"));
    catalogue.add(entity("concept/craft-revival", "Topic", "手艺振兴"));
    catalogue.add(entity("industry/wickerwork", "Industry", "竹编"));
    catalogue.add(entity("industry/lacquer", "Industry", "漆艺"));
    catalogue.add(entity("product/bamboo-drill", "Product", "竹钻"));
    catalogue.add(entity("product/bamboo-lathe", "Product", "竹车床"));
    catalogue.add(entity("designation/leading-industry", "Designation", "优势产业"));
    catalogue.add(entity("enterprise/heyue", "Enterprise", "禾岳智造"));
    return catalogue;
  }

  private static Entity entity(String reference, String type, String label) {
    return new Entity(
        reference,
        type,
        new Bilingual(label, label),
        new Bilingual(label, label),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of());
  }
}
