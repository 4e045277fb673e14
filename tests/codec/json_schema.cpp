// SPDX-License-Identifier: EUPL-1.2
#include "codec/json_schema.hpp"

#include "codec/typescript.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/json.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::codec;

namespace {

enum class Side { left, right };
BOOST_DESCRIBE_ENUM(Side, left, right)

struct Part {
    Side side = Side::left;
    std::optional<LocalDate> on;
};
BOOST_DESCRIBE_STRUCT(Part, (), (side, on))

struct Whole {
    bool closed = false;
    std::vector<Part> parts;
    domain::Prose remark;
    std::int32_t count = 0;
    Instant at;
    domain::EngagementId id;
};
BOOST_DESCRIBE_STRUCT(Whole, (), (closed, parts, remark, count, at, id))

boost::json::object schemas_of(WireTypes const& types) {
    return boost::json::parse(json_schemas_of(types)).as_object();
}

} // namespace

TEST_CASE("a schema has every member, and a request may leave out options and texts") {
    WireTypes types;
    CHECK(json_schema_of(types.type<Whole>(Way::request)) ==
          R"({"$ref":"#/components/schemas/Whole"})");
    auto const schemas = schemas_of(types);
    auto const& whole = schemas.at("Whole").as_object();
    CHECK(whole.at("required") == boost::json::parse(R"(["closed","parts","count","at","id"])"));
    auto const& properties = whole.at("properties").as_object();
    CHECK(properties.size() == 6);
    CHECK(properties.at("closed") == boost::json::parse(R"({"type":"boolean"})"));
    CHECK(properties.at("parts") ==
          boost::json::parse(R"({"type":"array","items":{"$ref":"#/components/schemas/Part"}})"));
    CHECK(properties.at("id").at("pattern") == "^[0-9a-f]{32}$");
    CHECK(properties.at("at").at("type") == "integer");
    CHECK(schemas.at("Side").at("enum") == boost::json::parse(R"(["left","right"])"));
    CHECK(schemas.at("Part").at("required") == boost::json::parse(R"(["side"])"));
}

TEST_CASE("a view says everything, an option as a value or null") {
    WireTypes types;
    (void)types.type<Part>(Way::view);
    auto const schemas = schemas_of(types);
    auto const& part = schemas.at("Part").as_object();
    CHECK(part.at("required") == boost::json::parse(R"(["side","on"])"));
    CHECK(part.at("properties").at("on") ==
          boost::json::parse(R"({"oneOf":[{"type":"string","format":"date"},{"type":"null"}]})"));
    CHECK(schemas.contains("Text"));
}

TEST_CASE("the same description reads as TypeScript") {
    WireTypes types;
    auto const whole = types.type<Whole>(Way::request);
    CHECK(typescript_of(whole) == "Whole");
    CHECK(typescript_of(types) ==
          "export interface Part {\n  side: Side;\n  on?: string | null;\n}\n"
          "\nexport type Side = 'left' | 'right';\n\n"
          "export interface Whole {\n  closed: boolean;\n  parts: Part[];\n"
          "  remark?: string;\n  count: number;\n  at: number;\n"
          "  id: string;\n}\n\n");
    CHECK(typescript_of("Views", {{"whole", whole}, {"a.b", whole}}) ==
          "export interface Views {\n  whole: Whole;\n  'a.b': Whole;\n}\n");
}
