import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NamePlate } from './name-plate.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';

describe.each(['stage', 'tile', 'row'] as const)('the plate for a %s', (size) => {
  it('shows flag, delegation, name, title and state, and reads the flag by its name alone', async () => {
    const { container } = render(
      <NamePlate
        size={size}
        delegation={{ name: 'Viet Nam', code: 'VN' }}
        person={{ name: 'Nguyễn Văn Anh', title: 'Deputy Minister' }}
        note="You"
      />,
    );
    expect(screen.getByText('Viet Nam')).toBeTruthy();
    expect(container.textContent).toContain('Nguyễn Văn Anh');
    expect(container.textContent).toContain('Deputy Minister');
    expect(container.textContent).toContain('You');
    expect(container.querySelector('img')?.getAttribute('src')).toMatch(/vn.*\.svg/);
    expect(screen.queryByRole('img')).toBeNull();
    await expectAccessible(container);
  });
});

it('leads with the person where there is no delegation', () => {
  const { container } = render(<NamePlate person={{ name: 'Ana Ruiz', title: 'Interpreter' }} />);
  expect(container.querySelector('b')?.textContent).toBe('Ana Ruiz');
  expect(container.querySelector('img')).toBeNull();
});

it('lets each name keep its own direction', () => {
  const { container } = render(
    <NamePlate delegation={{ name: 'مصر', code: 'eg' }} person={{ name: 'Sara Ali' }} />,
  );
  expect(container.querySelector('b')?.dir).toBe('auto');
  expect(container.querySelector('bdi')?.textContent).toBe('Sara Ali');
});
