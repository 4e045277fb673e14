// SPDX-License-Identifier: EUPL-1.2
#include "service/page_types.hpp"

#include "codec/command_types.hpp"
#include "codec/typescript.hpp"
#include "service/view_table.hpp"

namespace hefboom::service {

std::string page_types() {
    codec::WireTypes types;
    auto const commands = codec::command_types(types);
    auto const views = view_types(types);
    return "// Made by `hefboom types` from the descriptions in src/. Do not edit.\n\n"
           "/** A text: blank, shown, or withdrawn by who said it. */\n"
           "export type Text = string | null | { withdrawn: true } | { closed: true };\n\n" +
           codec::typescript_of(types) + codec::typescript_of("Commands", commands) + "\n" +
           codec::typescript_of("Views", views);
}

} // namespace hefboom::service
