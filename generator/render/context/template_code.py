"""What our templates are compiled to: less than Jinja writes for templates that it does not know.

Every value that ours print goes through `safe`, which gives markup, so that Jinja need not escape
it once more; they call functions and macros that take no context of Jinja's; and what stands behind
a dot is an attribute, never a key. In these three ways Jinja spends as much time as in all else.
"""

from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class TemplateCode(CodeGenerator):
    """Writes the code of a template whose environment escapes, and whose `finalize` is `safe`."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002  (Jinja's)
        self.write("(printed if (printed := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002  (Jinja's)
        self.write(f").__class__ is Markup else {finalize.src}printed))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  (Jinja's)
        """An attribute, as Python has it; of `self`, Jinja's own: a block of the template."""
        if isinstance(node.node, nodes.Name) and node.node.name == "self":
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(  # noqa: N802  (Jinja's)
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call, as Python has it; Jinja's own of what a block is given to, and of odd names."""
        odd = node.dyn_args or node.dyn_kwargs or any(iskeyword(it.key) for it in node.kwargs)
        if forward_caller or odd:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")
