// SPDX-License-Identifier: EUPL-1.2
#include "codec/typescript.hpp"

namespace hefboom::codec {

namespace {

std::string list_of(std::string const& element) {
    return element.find(' ') == std::string::npos ? element + "[]" : "(" + element + ")[]";
}

std::string declaration(std::string const& name, WireChoice const& choices) {
    std::string text = "export type " + name + " = ";
    for (auto const& choice : choices)
        text.append(&choice == &choices.front() ? "'" : " | '").append(choice).append("'");
    return text + ";\n";
}

std::string declaration(std::string const& name, WireStruct const& members) {
    std::string text = "export interface " + name + " {\n";
    for (auto const& member : members)
        text.append("  ")
            .append(member.name)
            .append(member.may_miss ? "?: " : ": ")
            .append(typescript_of(member.type))
            .append(";\n");
    return text + "}\n";
}

} // namespace

std::string typescript_of(WireType const& type) {
    switch (type.kind) {
    case WireKind::boolean: return "boolean";
    case WireKind::whole_number:
    case WireKind::instant: return "number";
    case WireKind::text: return "Text";
    case WireKind::list: return list_of(typescript_of(type.element.front()));
    case WireKind::nullable: return typescript_of(type.element.front()) + " | null";
    case WireKind::named: return type.name;
    case WireKind::id:
    case WireKind::digest:
    case WireKind::day:
    case WireKind::string: break;
    }
    return "string";
}

std::string typescript_of(WireTypes const& types) {
    std::string all;
    for (auto const& [name, declared] : types.declared())
        all +=
            std::visit([&name](auto const& as) { return declaration(name, as); }, declared) + "\n";
    return all;
}

std::string typescript_of(std::string_view name, std::vector<NamedType> const& map) {
    std::string text = "export interface " + std::string(name) + " {\n";
    for (auto const& [wire_name, type] : map) {
        auto const plain = wire_name.find('.') == std::string::npos;
        text.append("  ")
            .append(plain ? wire_name : "'" + wire_name + "'")
            .append(": ")
            .append(typescript_of(type))
            .append(";\n");
    }
    return text + "}\n";
}

} // namespace hefboom::codec
