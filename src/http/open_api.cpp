// SPDX-License-Identifier: EUPL-1.2
#include "http/open_api.hpp"

#include "codec/command_types.hpp"
#include "codec/json_schema.hpp"
#include "codec/json_writer.hpp"
#include "http/services.hpp"
#include "service/view_table.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <utility>

namespace hefboom::http {

namespace {

using codec::json_schema_of;
using codec::WireKind;

constexpr std::string_view command_slot = "{command}";
constexpr std::string_view view_slot = "{view}";

constexpr std::string_view information =
    R"({"title":"Hefboom","version":"1","description":"Commands change, views show. A command )"
    R"(carries its own id: given again, it gets its first answer and acts once. Every refusal is )"
    R"(a problem (RFC 9457) whose type ends in a stable key. Requests that change something come )"
    R"(from a page of this server: with its Origin and the header Hefboom-Request: 1."})";

constexpr std::string_view problem_schema =
    R"({"type":"object","required":["type","title","status"],"properties":{)"
    R"("type":{"type":"string","description":"urn:hefboom:refusal:<key>"},)"
    R"("title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"}}})";

constexpr std::string_view refused_response =
    R"({"Refused":{"description":"refused","content":{"application/problem+json":)"
    R"({"schema":{"$ref":"#/components/schemas/Problem"}}}}})";

constexpr std::string_view accepted_schema =
    R"({"type":"object","required":["size","result"],"properties":{)"
    R"("size":{"type":"integer","description":"entries of the journal after it"},)"
    R"("result":{"type":"object","required":["ids"],"properties":{"ids":{"type":"array",)"
    R"("items":{"type":"string"}},"link":{"type":"string"}}}}})";

std::string_view security_of(Needs needs) {
    switch (needs) {
    case Needs::signed_in: return R"([{"session":[]}])";
    case Needs::seat: return R"([{"seat":[]}])";
    case Needs::guest_link: return R"([{"link":[]}])";
    case Needs::known: return R"([{"session":[]},{"seat":[]},{"link":[]}])";
    case Needs::nobody:
    case Needs::demo_only:
    case Needs::set_up: break;
    }
    return "[]";
}

constexpr std::string_view security_schemes =
    R"({"session":{"type":"apiKey","in":"cookie","name":"__Host-hefboom"},)"
    R"("seat":{"type":"apiKey","in":"cookie","name":"__Host-hefboom-seat"},)"
    R"("link":{"type":"apiKey","in":"cookie","name":"__Host-hefboom-link"}})";

/// One operation while it is being told.
struct Operation {
    std::string about;
    std::string body;   ///< a schema, or nothing
    std::string answer; ///< the same
};

class Document {
public:
    explicit Document(std::span<Route const> routes) {
        for (auto const& [name, type] : codec::command_types(types_))
            commands_.emplace(name, json_schema_of(type));
        for (auto const& [name, type] : service::view_types(types_))
            views_.emplace_back(name, json_schema_of(type));
        for (auto const& route : routes)
            add(route);
    }

    [[nodiscard]] std::string text() const {
        std::string paths;
        for (auto const& [path, operations] : paths_)
            paths.append(paths.empty() ? "" : ",")
                .append(quoted(path))
                .append(":{")
                .append(operations + parameters_of(path) + "}");
        auto schemas = json_schemas_of(types_);
        schemas.insert(1, std::string(R"("Problem":)")
                              .append(problem_schema)
                              .append(R"(,"Accepted":)")
                              .append(accepted_schema)
                              .append(","));
        return std::string(R"({"openapi":"3.1.0","info":)")
            .append(information)
            .append(R"(,"paths":{)")
            .append(paths)
            .append(R"(},"components":{"securitySchemes":)")
            .append(security_schemes)
            .append(R"(,"responses":)")
            .append(refused_response)
            .append(R"(,"schemas":)")
            .append(schemas)
            .append("}}");
    }

private:
    static std::string quoted(std::string_view text) {
        std::string out;
        codec::write_string(out, text);
        return out;
    }

    static std::string parameters_of(std::string_view path) {
        std::string parameters;
        for (auto at = path.find('{'); at != std::string_view::npos; at = path.find('{', at + 1)) {
            auto const name = path.substr(at + 1, path.find('}', at) - at - 1);
            parameters.append(parameters.empty() ? R"({"name":)" : R"(,{"name":)")
                .append(quoted(name))
                .append(R"(,"in":"path","required":true,"schema":{"type":"string"}})");
        }
        return parameters.empty() ? "" : R"(,"parameters":[)" + parameters + "]";
    }

    /// A command or a view has a path of its own.
    void add(Route const& route) {
        auto const& pattern = route.pattern;
        if (auto const at = pattern.find(command_slot); at != std::string::npos) {
            for (auto const& [name, schema] : commands_)
                add(route, std::string(pattern).replace(at, command_slot.size(), name),
                    {std::string(route.about),
                     route.needs == Needs::guest_link ? schema : with_command_id(schema),
                     R"({"$ref":"#/components/schemas/Accepted"})"});
        } else if (auto const view = pattern.find(view_slot); view != std::string::npos) {
            for (auto const& [name, schema] : views_)
                add(route, std::string(pattern).replace(view, view_slot.size(), name),
                    {std::string(route.about), "", schema});
        } else {
            add(route, pattern,
                {std::string(route.about),
                 route.takes != nullptr ? json_schema_of(route.takes(types_)) : "",
                 route.gives != nullptr ? json_schema_of(route.gives(types_)) : ""});
        }
    }

    static std::string with_command_id(std::string const& schema) {
        return R"({"allOf":[)" + schema +
               R"(,{"type":"object","required":["command_id"],"properties":{"command_id":)" +
               json_schema_of({WireKind::id, {}, {}}) + R"(}}],"unevaluatedProperties":false})";
    }

    void add(Route const& route, std::string const& path, Operation const& told) {
        auto& operations = paths_[path];
        if (!operations.empty()) operations += ",";
        auto method = std::string(name_of(route.method));
        std::ranges::transform(method, method.begin(),
                               [](char c) { return static_cast<char>(std::tolower(c)); });
        operations.append(quoted(method))
            .append(R"(:{"summary":)")
            .append(quoted(told.about))
            .append(R"(,"security":)")
            .append(security_of(route.needs));
        if (!told.body.empty())
            operations.append(R"(,"requestBody":{"required":true,"content":{"application/json":)")
                .append(R"({"schema":)")
                .append(told.body)
                .append("}}}");
        operations.append(R"(,"responses":{"2XX":)")
            .append(told.answer.empty() ? R"({"description":"done"})" : json_answer(told.answer))
            .append(R"(,"default":{"$ref":"#/components/responses/Refused"}}})");
    }

    static std::string json_answer(std::string const& schema) {
        return R"({"description":"done","content":{"application/json":{"schema":)" + schema + "}}}";
    }

    codec::WireTypes types_;
    std::map<std::string, std::string> commands_;
    std::vector<std::pair<std::string, std::string>> views_;
    std::map<std::string, std::string> paths_;
};

} // namespace

std::string open_api(std::span<Route const> routes) {
    return Document(routes).text();
}

Route open_api_route(std::vector<Route> routes) {
    Route row{.method = Method::get,
              .pattern = "/api/openapi.json",
              .about = "This document",
              .needs = Needs::nobody,
              .handler = {},
              .work = Work::slow};
    routes.push_back(row);
    auto const table = std::make_shared<std::vector<Route> const>(std::move(routes));
    row.handler = [table](Request const&) { return Answer(json(open_api(*table))); };
    return row;
}

} // namespace hefboom::http
