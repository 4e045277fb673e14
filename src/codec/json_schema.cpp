// SPDX-License-Identifier: EUPL-1.2
#include "codec/json_schema.hpp"

namespace hefboom::codec {

namespace {

constexpr auto text_schema =
    R"({"description":"A text in a view: null when blank, an object when it is not shown.",)"
    R"("oneOf":[{"type":"string"},{"type":"null"},)"
    R"({"type":"object","required":["withdrawn"],"properties":{"withdrawn":{"const":true}}},)"
    R"({"type":"object","required":["closed"],"properties":{"closed":{"const":true}}}]})";

std::string schema_of(WireChoice const& choices) {
    std::string text = R"({"type":"string","enum":[)";
    for (auto const& choice : choices)
        text.append(&choice == &choices.front() ? "\"" : ",\"").append(choice).append("\"");
    return text + "]}";
}

std::string schema_of(WireStruct const& members) {
    std::string required;
    std::string properties;
    for (auto const& member : members) {
        if (!member.may_miss)
            required.append(required.empty() ? "\"" : ",\"").append(member.name).append("\"");
        properties.append(properties.empty() ? "\"" : ",\"")
            .append(member.name)
            .append("\":")
            .append(json_schema_of(member.type));
    }
    return R"({"type":"object","required":[)" + required + R"(],"properties":{)" + properties +
           "}}";
}

} // namespace

std::string json_schema_of(WireType const& type) {
    switch (type.kind) {
    case WireKind::boolean: return R"({"type":"boolean"})";
    case WireKind::whole_number: return R"({"type":"integer"})";
    case WireKind::instant:
        return R"({"type":"integer","description":"milliseconds since 1970, UTC"})";
    case WireKind::id: return R"({"type":"string","pattern":"^[0-9a-f]{32}$"})";
    case WireKind::digest: return R"({"type":"string","pattern":"^[0-9a-f]{64}$"})";
    case WireKind::day: return R"({"type":"string","format":"date"})";
    case WireKind::text: return R"({"$ref":"#/components/schemas/Text"})";
    case WireKind::named: return R"({"$ref":"#/components/schemas/)" + type.name + "\"}";
    case WireKind::list:
        return R"({"type":"array","items":)" + json_schema_of(type.element.front()) + "}";
    case WireKind::nullable:
        return R"({"oneOf":[)" + json_schema_of(type.element.front()) + R"(,{"type":"null"}]})";
    case WireKind::string: break;
    }
    return R"({"type":"string"})";
}

std::string json_schemas_of(WireTypes const& types) {
    std::string all = R"({"Text":)" + std::string(text_schema);
    for (auto const& [name, declared] : types.declared())
        all.append(",\"").append(name).append("\":").append(
            std::visit([](auto const& as) { return schema_of(as); }, declared));
    return all + "}";
}

} // namespace hefboom::codec
