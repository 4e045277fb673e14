// SPDX-License-Identifier: EUPL-1.2
import { shown } from '$lib/api/shown-text';
import type { Knot as ServerKnot, KnotKind, ThreadStage, ThreadView } from '$lib/api/types';
import { date, sentenceOf, t } from '$lib/i18n/language.svelte';
import type { Knot, ThreadAround } from '$lib/ui/thread';

const pages: Readonly<Record<KnotKind, string>> = {
  case_story: 'cases',
  session: 'sessions',
  outcome: 'table',
  solution: 'solutions',
};

function knotOf(knot: ServerKnot, base: string, via: string): Knot {
  const note = [knot.on ? date(knot.on) : '', sentenceOf(`${knot.kind}.state.${knot.state}`) ?? '']
    .filter(Boolean)
    .join(' · ');
  return {
    kind: knot.kind,
    title: [shown(knot.code), shown(knot.label)].filter(Boolean).join(' – '),
    href: `${base}/${pages[knot.kind]}/${knot.id}?via=${via}`,
    ...(note === '' ? {} : { note }),
    ...(knot.withdrawn ? { withdrawn: t('thread.lapsed') } : {}),
  };
}

const side = (
  stages: readonly ThreadStage[],
  base: string,
  via: string,
  came_by: string | null,
): Knot[] =>
  stages.flatMap((stage) =>
    stage.knots.map((knot) => ({ ...knotOf(knot, base, via), came_by: knot.id === came_by })),
  );

const others = (stages: readonly ThreadStage[]): { more?: number } => {
  const more = stages.reduce((sum, stage) => sum + stage.others, 0);
  return more > 0 ? { more } : {};
};

/**
 * The thread as the margin draws it; following it remembers where the reader came from. `came_by` is the knot
 * he came by; who came another way has none.
 */
export function threadOf(view: ThreadView, base: string, came_by: string | null): ThreadAround {
  const via = view.here.id;
  const { more: more_above } = others(view.above);
  const { more: more_below } = others(view.below);
  return {
    above: side(view.above, base, via, came_by),
    here: knotOf(view.here, base, via),
    below: side(view.below, base, via, came_by),
    ...(more_above ? { more_above } : {}),
    ...(more_below ? { more_below } : {}),
  };
}
