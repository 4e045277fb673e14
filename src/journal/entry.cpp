// SPDX-License-Identifier: EUPL-1.2
#include "journal/entry.hpp"

#include "base/hex.hpp"
#include "journal/decimal.hpp"

#include <algorithm>

namespace hefboom::journal {

namespace {

bool is_type(std::string_view type) {
    auto const allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    };
    return !type.empty() && type.size() <= max_type_characters &&
           std::ranges::all_of(type, allowed);
}

/// What stands between `before` at the start of `rest` and the next `after`; takes both off.
std::optional<std::string_view> take(std::string_view& rest, std::string_view before,
                                     std::string_view after) {
    if (!rest.starts_with(before)) return std::nullopt;
    auto const end = rest.find(after, before.size());
    if (end == std::string_view::npos) return std::nullopt;
    auto const value = rest.substr(before.size(), end - before.size());
    rest.remove_prefix(end + after.size());
    return value;
}

} // namespace

std::string to_json(Header const& header) {
    std::string json;
    json.reserve(160 + header.type.size());
    json += R"({"type":")";
    json += header.type;
    json += R"(","object":")";
    json += to_hex(header.object.bytes);
    json += R"(","version":)";
    json += std::to_string(header.version);
    json += R"(,"actor":")";
    json += to_hex(header.actor.bytes);
    json += R"(","at":)";
    json += std::to_string(header.at.ms);
    json += '}';
    return json;
}

Result<Header> header_from_json(std::string_view json) {
    auto const malformed = [] { return refuse(Refused::invalid, "entry.header_malformed"); };
    auto rest = json;
    auto const type = take(rest, R"({"type":")", R"(")");
    auto const object = take(rest, R"(,"object":")", R"(")");
    auto const version = take(rest, R"(,"version":)", ",");
    auto const actor = take(rest, R"("actor":")", R"(")");
    auto const at = take(rest, R"(,"at":)", "}");
    if (!type || !object || !version || !actor || !at || !rest.empty() || !is_type(*type))
        return malformed();
    auto const object_id = id_from<ObjectId>(*object);
    auto const actor_id = id_from<ActorId>(*actor);
    auto const version_number = from_decimal<std::uint32_t>(*version);
    auto const ms = from_decimal<std::int64_t>(*at);
    if (!object_id || !actor_id || !version_number || !ms) return malformed();
    Header header{.type = std::string(*type),
                  .object = *object_id,
                  .version = *version_number,
                  .actor = *actor_id,
                  .at = {*ms}};
    return header;
}

LeafCommitments commitments_of(Entry const& entry) {
    return {.header = commit(Committed::header, entry.header_salt, as_bytes(entry.header)),
            .body = commit(Committed::body, entry.body_salt, as_bytes(entry.body))};
}

std::string leaf_bytes(LogId const& log, LeafCommitments const& commitments) {
    std::string leaf;
    leaf.reserve(224);
    leaf += R"({"format":"hefboom/1","log":")";
    leaf += to_hex(log.bytes);
    leaf += R"(","header":")";
    leaf += to_hex(commitments.header);
    leaf += R"(","body":")";
    leaf += to_hex(commitments.body);
    leaf += R"("})";
    return leaf;
}

Hash leaf_hash(LogId const& log, LeafCommitments const& commitments) {
    return leaf_hash_of(as_bytes(leaf_bytes(log, commitments)));
}

Hash leaf_hash(LogId const& log, Entry const& entry) {
    return leaf_hash(log, commitments_of(entry));
}

} // namespace hefboom::journal
