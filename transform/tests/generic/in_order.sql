{# One column never exceeds another; null is allowed. #}
{% test in_order(model, earlier, later) %}
select {{ earlier }}, {{ later }}
from {{ model }}
where {{ earlier }} > {{ later }}
{% endtest %}
